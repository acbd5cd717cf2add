package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.insight.domain.ActionFindings;
import org.clientroi.insight.domain.ActionReading;
import org.clientroi.insight.domain.ActionReading.Stretch;
import org.clientroi.insight.domain.ClassTallies;
import org.clientroi.insight.domain.Comparison;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopAction;
import org.clientroi.insight.domain.ShopActions;
import org.clientroi.insight.domain.Tallies;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;

/** What is known since the shop changed something, beside before and the same season a year earlier? */
@ApplicationScoped
@Transactional
public class MeasuringActions {

    /** Any yes-or-no segment counts all: its values, the unknown among them, are the whole shop. */
    private static final Segment EVERYBODY = new Segment("late", false);

    private final Shops shops;
    private final ShopActions actions;
    private final Tallies tallies;
    private final ClassTallies classes;

    @SuppressWarnings("NullAway")
    protected MeasuringActions() {
        this(null, null, null, null);
    }

    @Inject
    MeasuringActions(Shops shops, ShopActions actions, Tallies tallies, ClassTallies classes) {
        this.shops = shops;
        this.actions = actions;
        this.tallies = tallies;
        this.classes = classes;
    }

    /**
     * Of those that have begun where the data ends, the newest first.
     *
     * @param any a question of the shop: its horizon counts
     * @param rate what a unit of turnover counts for; empty when that is not known
     */
    public List<ActionFindings> answer(ShopScope scope, RepeatOrderQuestion any, Optional<Double> rate) {
        return shops.find(scope, any.shop()).stream()
                .flatMap(shop -> {
                    Optional<LocalDate> last = lastDay(scope, shop);
                    return actions.of(scope, shop.id()).stream()
                            .flatMap(action -> last
                                    .flatMap(action::since)
                                    .map(days -> measure(scope, shop, action, days, any.horizonDays(), rate))
                                    .stream());
                })
                .toList();
    }

    private Optional<LocalDate> lastDay(ShopScope scope, Shop shop) {
        return Stream.of(shop.completeThrough(), tallies.lastAnswer(scope, shop.id()))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    private ActionFindings measure(
            ShopScope scope, Shop shop, ShopAction action, DateRange days, int horizon, Optional<Double> rate) {
        return new ActionReading(action, horizon, rate)
                .findings(
                        stretch(scope, shop, action, days, horizon),
                        stretch(scope, shop, action, Comparison.PERIOD_BEFORE.of(days), horizon),
                        stretch(scope, shop, action, Comparison.YEAR_BEFORE.of(days), horizon));
    }

    private Stretch stretch(ShopScope scope, Shop shop, ShopAction action, DateRange days, int horizon) {
        Optional<Segment> segment = action.target().map(ShopAction.Target::segment);
        Segment by = segment.orElse(EVERYBODY);
        var followed = new FollowedFor(horizon, Optional.of(days), shop.completeThrough());
        var question = new RepeatOrderQuestion(shop.id(), by, Scale.NPS.code(), Optional.of(days), horizon);
        return new Stretch(
                days,
                tallies.scores(scope, shop.id(), Scale.NPS, days, Optional.empty(), segment, Optional.empty()),
                tallies.repeatOrdersBySegment(scope, shop.id(), by, followed, Optional.empty()),
                classes.spend(
                        scope, shop.id(), question, followed, classes.bands(scope, shop.id(), question, followed)));
    }
}
