package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.FunnelReading;
import org.clientroi.insight.domain.Tallies;
import org.clientroi.insight.domain.Within;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shops;

/** Who was asked, and who answered? */
@ApplicationScoped
@Transactional
public class MeasuringFunnel {

    private final Shops shops;
    private final Tallies tallies;

    @SuppressWarnings("NullAway")
    protected MeasuringFunnel() {
        this(null, null);
    }

    @Inject
    MeasuringFunnel(Shops shops, Tallies tallies) {
        this.shops = shops;
        this.tallies = tallies;
    }

    /** Empty when there is no such shop in the scope. */
    public Optional<FunnelFindings> answer(ShopScope scope, ShopId shop, DateRange period) {
        return answer(scope, shop, period, Optional.empty());
    }

    /** The same of those within a segment only. */
    public Optional<FunnelFindings> answer(ShopScope scope, ShopId shop, DateRange period, Optional<Within> within) {
        return shops.find(scope, shop)
                .map(_ -> FunnelReading.findings(period, tallies.funnel(scope, shop, period, within)));
    }
}
