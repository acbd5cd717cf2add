package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.domain.DriverFindings;
import org.clientroi.insight.domain.DriverReading;
import org.clientroi.insight.domain.DriverTallies;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shops;

/** What goes with the score? */
@ApplicationScoped
@Transactional
public class MeasuringDrivers {

    private final Shops shops;
    private final DriverTallies tallies;

    @SuppressWarnings("NullAway")
    protected MeasuringDrivers() {
        this(null, null);
    }

    @Inject
    MeasuringDrivers(Shops shops, DriverTallies tallies) {
        this.shops = shops;
        this.tallies = tallies;
    }

    /** Empty when there is no such shop in the scope. */
    public Optional<DriverFindings> answer(ShopScope scope, ShopId shop, DateRange period) {
        return shops.find(scope, shop)
                .map(_ -> new DriverReading(tallies.ratings(scope, shop, period), tallies.stated(scope, shop, period))
                        .findings(period));
    }
}
