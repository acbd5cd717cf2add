package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.insight.domain.ClassTallies;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.FollowUpFindings.HorizonRate;
import org.clientroi.insight.domain.FollowUpReading;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.ReorderCell;
import org.clientroi.insight.domain.RepeatOrderCell;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.RepeatOrderReading;
import org.clientroi.insight.domain.Tallies;
import org.clientroi.insight.domain.ValueBands;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;

/** How do customers come back over time? */
@ApplicationScoped
@Transactional
public class FollowingCustomers {

    private final Shops shops;
    private final Tallies tallies;
    private final ClassTallies classTallies;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected FollowingCustomers() {
        this(null, null, null, null);
    }

    @Inject
    FollowingCustomers(Shops shops, Tallies tallies, ClassTallies classTallies, Clock clock) {
        this.shops = shops;
        this.tallies = tallies;
        this.classTallies = classTallies;
        this.clock = clock;
    }

    /** Empty when there is no such shop in the scope. */
    public Optional<FollowUpFindings> answer(ShopScope scope, RepeatOrderQuestion question) {
        return shops.find(scope, question.shop()).map(shop -> findings(scope, shop, question));
    }

    private FollowUpFindings findings(ShopScope scope, Shop shop, RepeatOrderQuestion question) {
        FollowedFor followed = new FollowedFor(question.horizonDays(), question.period(), shop.completeThrough());
        ValueBands bands = classTallies.bands(scope, shop.id(), question, followed);
        List<HorizonRate> rates = RepeatOrderQuestion.HORIZONS.stream()
                .flatMap(days -> rates(scope, shop, question.within(days)))
                .toList();
        Optional<List<ReorderCell>> reorders = question.by().isScore()
                ? Optional.of(tallies.reorders(scope, shop.id(), question.scale(), followed, question.among()))
                : Optional.empty();
        return new FollowUpReading(
                        question, followed, classTallies.followUp(scope, shop.id(), question, followed, bands))
                .findings(
                        LocalDate.ofInstant(clock.instant(), shop.zone()),
                        rates,
                        classTallies.spend(scope, shop.id(), question, followed, bands),
                        reorders);
    }

    private Stream<HorizonRate> rates(ShopScope scope, Shop shop, RepeatOrderQuestion question) {
        FollowedFor followed = new FollowedFor(question.horizonDays(), question.period(), shop.completeThrough());
        List<RepeatOrderCell> cells = question.by().isScore()
                ? tallies.repeatOrdersByScore(scope, shop.id(), question.scale(), followed, question.among())
                : tallies.repeatOrdersBySegment(scope, shop.id(), question.by(), followed, question.among());
        return new RepeatOrderReading(question, followed, cells)
                .findings(Optional.empty()).classes().stream()
                        .map(customers -> new HorizonRate(question.horizonDays(), customers));
    }
}
