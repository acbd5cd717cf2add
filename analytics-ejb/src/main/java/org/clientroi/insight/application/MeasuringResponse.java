package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.ResponseFindings;
import org.clientroi.insight.domain.ResponseReading;
import org.clientroi.insight.domain.ResponseTallies;
import org.clientroi.insight.domain.Segment;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;

/** Who did not answer, and would they have said the same? */
@ApplicationScoped
@Transactional
public class MeasuringResponse {

    private final Shops shops;
    private final ResponseTallies tallies;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected MeasuringResponse() {
        this(null, null, null);
    }

    @Inject
    MeasuringResponse(Shops shops, ResponseTallies tallies, Clock clock) {
        this.shops = shops;
        this.tallies = tallies;
        this.clock = clock;
    }

    /**
     * Empty when there is no such shop in the scope.
     *
     * @param period days of the invitations
     * @param horizonDays after the landmark, within which the silent and the others come back; among the newest twelve
     *     months of deliveries that were followed for so long
     */
    public Optional<ResponseFindings> answer(ShopScope scope, ShopId id, DateRange period, int horizonDays) {
        return shops.find(scope, id).map(shop -> findings(scope, shop, period, horizonDays));
    }

    private ResponseFindings findings(ShopScope scope, Shop shop, DateRange period, int horizonDays) {
        RepeatOrderQuestion question =
                new RepeatOrderQuestion(shop.id(), Segment.ANSWERED, "nps", Optional.empty(), horizonDays);
        FollowedFor followed =
                new FollowedFor(horizonDays + ResponseReading.LANDMARK_DAY, Optional.empty(), shop.completeThrough());
        return new ResponseReading(period, tallies.asked(scope, shop.id(), period))
                .findings(
                        question,
                        followed,
                        tallies.afterLandmark(scope, shop.id(), followed, ResponseReading.LANDMARK_DAY),
                        LocalDate.ofInstant(clock.instant(), shop.zone()));
    }
}
