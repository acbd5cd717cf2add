package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.domain.DropOffFindings;
import org.clientroi.insight.domain.DropOffReading;
import org.clientroi.insight.domain.SurveyTallies;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shops;

/** At which question do customers stop? */
@ApplicationScoped
@Transactional
public class MeasuringDropOff {

    private final Shops shops;
    private final SurveyTallies tallies;

    @SuppressWarnings("NullAway")
    protected MeasuringDropOff() {
        this(null, null);
    }

    @Inject
    MeasuringDropOff(Shops shops, SurveyTallies tallies) {
        this.shops = shops;
        this.tallies = tallies;
    }

    /** Empty when there is no such shop in the scope. */
    public Optional<DropOffFindings> answer(ShopScope scope, ShopId shop, DateRange period) {
        return shops.find(scope, shop).map(_ -> DropOffReading.findings(period, tallies.dropOff(scope, shop, period)));
    }
}
