package org.clientroi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.insight.application.MeasuringFunnel;
import org.clientroi.insight.application.MeasuringNps;
import org.clientroi.insight.application.MeasuringRepeatOrders;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.NotEstimable;

/**
 * Asks insight, as anybody may, about all that was hidden in a demonstration shop, and puts the answers beside what was
 * planted. Answers and orders that came since are in it.
 */
@ApplicationScoped
@Transactional
public class FindingWhatWasPlanted {

    private static final NotEstimable NOTHING = new NotEstimable(NotEstimable.Reason.EMPTY);

    private final Shops shops;
    private final MeasuringRepeatOrders returns;
    private final MeasuringNps nps;
    private final MeasuringFunnel funnel;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected FindingWhatWasPlanted() {
        this(null, null, null, null, null);
    }

    @Inject
    FindingWhatWasPlanted(
            Shops shops, MeasuringRepeatOrders returns, MeasuringNps nps, MeasuringFunnel funnel, Clock clock) {
        this.shops = shops;
        this.returns = returns;
        this.nps = nps;
        this.funnel = funnel;
        this.clock = clock;
    }

    /** Empty for a shop that is no demonstration, or not in the scope. */
    public Optional<List<FoundFigure>> answer(ShopScope scope, ShopId shop) {
        return shops.find(scope, shop).filter(Shop::isDemonstration).map(found -> {
            Search search = new Search(scope, found);
            return PlantedFigure.ALL.stream()
                    .map(planted -> new FoundFigure(planted, search.found(planted)))
                    .toList();
        });
    }

    /** Asks each question once, however many figures its answer holds. */
    private final class Search {

        private final ShopScope scope;
        private final Shop shop;
        private final DateRange ever;
        private final Map<String, Optional<RepeatOrderFindings>> returned = new HashMap<>();
        private final Map<String, Optional<ScoreFindings>> scored = new HashMap<>();

        private Search(ShopScope scope, Shop shop) {
            this.scope = scope;
            this.shop = shop;
            LocalDate today = LocalDate.now(clock.withZone(shop.zone()));
            this.ever = new DateRange(
                    shop.createdAt().atZone(shop.zone()).toLocalDate().minusDays(1), today);
        }

        private Estimation found(PlantedFigure planted) {
            return switch (planted.measure()) {
                case ORDERED_AGAIN ->
                    returned.computeIfAbsent(planted.by() + planted.days(), _ -> returns(planted))
                            .map(findings -> orderedAgain(findings, planted))
                            .orElse(NOTHING);
                case NPS ->
                    scored.computeIfAbsent(planted.by(), this::scores)
                            .map(findings -> score(findings, planted))
                            .orElse(NOTHING);
                case ANSWERED ->
                    funnel.answer(scope, shop.id(), ever)
                            .map(FunnelFindings::responseRate)
                            .orElse(NOTHING);
            };
        }

        private Optional<RepeatOrderFindings> returns(PlantedFigure planted) {
            Segment by = new Segment(planted.by(), false);
            return returns.answer(
                    scope, new RepeatOrderQuestion(shop.id(), by, "nps", Optional.empty(), planted.days()));
        }

        private Optional<ScoreFindings> scores(String by) {
            Optional<Segment> segment = Optional.of(new Segment(by, false));
            return nps.answer(scope, new ScoreQuestion(shop.id(), ever, Optional.empty(), segment));
        }
    }

    private static Estimation orderedAgain(RepeatOrderFindings findings, PlantedFigure planted) {
        return planted.isGap()
                ? findings.difference()
                : findings.classes().stream()
                        .filter(one -> one.name().equals(planted.of()))
                        .findFirst()
                        .map(ClassOfCustomers::rate)
                        .orElse(NOTHING);
    }

    private static Estimation score(ScoreFindings findings, PlantedFigure planted) {
        return planted.isGap()
                ? gap(findings, planted.by())
                : group(findings, planted.by(), planted.of())
                        .map(ScoreGroup::headline)
                        .orElse(NOTHING);
    }

    private static Estimation gap(ScoreFindings findings, String by) {
        Optional<List<Long>> those = group(findings, by, "true").flatMap(ScoreGroup::counts);
        Optional<List<Long>> others = group(findings, by, "false").flatMap(ScoreGroup::counts);
        return those.flatMap(first ->
                        others.map(second -> Scale.NPS.difference(second, first).estimation()))
                .orElse(NOTHING);
    }

    private static Optional<ScoreGroup> group(ScoreFindings findings, String by, String of) {
        return findings.groups().stream()
                .filter(group -> of.equals(group.group().get(by)))
                .findFirst();
    }
}
