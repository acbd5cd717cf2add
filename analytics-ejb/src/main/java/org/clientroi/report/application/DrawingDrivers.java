package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.application.MeasuringDrivers;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.ChartRequest.Drivers;
import org.clientroi.report.domain.Charts;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shops;

/** The chart of what goes with the score. */
@ApplicationScoped
@Transactional
public class DrawingDrivers {

    private final Shops shops;
    private final MeasuringDrivers drivers;
    private final Charts charts;

    @Inject
    public DrawingDrivers(Shops shops, MeasuringDrivers drivers, Charts charts) {
        this.shops = shops;
        this.drivers = drivers;
        this.charts = charts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DrawingDrivers() {
        this(null, null, null);
    }

    Optional<Chart> map(ShopScope scope, Drivers request) {
        return shops.find(scope, request.question().shop())
                .flatMap(shop -> drivers.answer(
                                scope, shop.id(), request.question().period())
                        .map(findings ->
                                charts.drivers(findings, shop.currency(), request.look(), request.language())));
    }
}
