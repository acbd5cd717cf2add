package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.recovery.domain.CallBackCounts;
import org.clientroi.recovery.domain.CaseCounts;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** Counts who was let down in a period, and who was called in time: numbers only, nobody is named. */
@ApplicationScoped
@Transactional
public class CountingCallBacks {

    private final CaseCounts counts;
    private final AskingShops shops;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected CountingCallBacks() {
        this(null, null, null);
    }

    @Inject
    CountingCallBacks(CaseCounts counts, AskingShops shops, Clock clock) {
        this.counts = counts;
        this.shops = shops;
        this.clock = clock;
    }

    /** Days in the shop's zone. Empty when the scope does not cover the shop. */
    public Optional<CallBackCounts> answer(ShopScope scope, ShopId shop, DateRange period) {
        return scope.covers(shop)
                ? Optional.of(counts.opened(shop, shops.of(shop).zone(), period, clock.instant()))
                : Optional.empty();
    }
}
