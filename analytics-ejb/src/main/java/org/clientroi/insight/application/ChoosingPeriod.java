package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.insight.domain.Tallies;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;

/** Which days are looked at when nobody says: those that end with the newest answer, so that old data shows something. */
@ApplicationScoped
@Transactional
public class ChoosingPeriod {

    private static final int USUAL_DAYS = 90;

    private final Shops shops;
    private final Tallies tallies;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ChoosingPeriod() {
        this(null, null, null);
    }

    @Inject
    ChoosingPeriod(Shops shops, Tallies tallies, Clock clock) {
        this.shops = shops;
        this.tallies = tallies;
        this.clock = clock;
    }

    /**
     * The 90 days up to the newest answer; without answers, up to where the orders are complete, or today. Either end may
     * be given. Empty when there is no such shop in the scope.
     */
    public Optional<DateRange> choose(ShopScope scope, ShopId id, Optional<LocalDate> from, Optional<LocalDate> to) {
        return shops.find(scope, id).map(shop -> {
            LocalDate last = to.orElseGet(() -> latest(from, lastDay(scope, shop)));
            return new DateRange(
                    from.orElseGet(() -> DateRange.lastDays(USUAL_DAYS, last).from()), last);
        });
    }

    private static LocalDate latest(Optional<LocalDate> from, LocalDate last) {
        return from.filter(first -> first.isAfter(last)).orElse(last);
    }

    private LocalDate lastDay(ShopScope scope, Shop shop) {
        return tallies.lastAnswer(scope, shop.id())
                .or(shop::completeThrough)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), shop.zone()));
    }
}
