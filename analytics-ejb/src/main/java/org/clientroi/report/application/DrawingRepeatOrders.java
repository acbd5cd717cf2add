package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.application.FollowingCustomers;
import org.clientroi.insight.application.MeasuringRepeatOrders;
import org.clientroi.insight.application.MeasuringValue;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.ChartRequest.HazardRatios;
import org.clientroi.report.domain.ChartRequest.OrdersPerCustomer;
import org.clientroi.report.domain.ChartRequest.ReorderRate;
import org.clientroi.report.domain.ChartRequest.RepeatOrderCurves;
import org.clientroi.report.domain.ChartRequest.Value;
import org.clientroi.report.domain.Charts;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shops;

/** The charts of who comes back, how soon, how often, and what for. */
@ApplicationScoped
@Transactional
public class DrawingRepeatOrders {

    private final Shops shops;
    private final MeasuringRepeatOrders repeatOrders;
    private final FollowingCustomers following;
    private final MeasuringValue value;
    private final Charts charts;

    @Inject
    public DrawingRepeatOrders(
            Shops shops,
            MeasuringRepeatOrders repeatOrders,
            FollowingCustomers following,
            MeasuringValue value,
            Charts charts) {
        this.shops = shops;
        this.repeatOrders = repeatOrders;
        this.following = following;
        this.value = value;
        this.charts = charts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DrawingRepeatOrders() {
        this(null, null, null, null, null);
    }

    Optional<Chart> rate(ShopScope scope, ReorderRate request) {
        return shops.find(scope, request.question().shop())
                .flatMap(shop -> repeatOrders
                        .answer(scope, request.question())
                        .map(findings ->
                                charts.reorderRate(findings, shop.currency(), request.look(), request.language())));
    }

    Optional<Chart> curves(ShopScope scope, RepeatOrderCurves request) {
        return following
                .answer(scope, request.question())
                .map(found -> charts.repeatOrderCurves(found, request.look(), request.language()));
    }

    Optional<Chart> ratios(ShopScope scope, HazardRatios request) {
        return following
                .answer(scope, request.question())
                .map(found -> charts.hazardRatios(found, request.look(), request.language()));
    }

    Optional<Chart> orders(ShopScope scope, OrdersPerCustomer request) {
        return following
                .answer(scope, request.question())
                .map(found -> charts.ordersPerCustomer(found, request.look(), request.language()));
    }

    Optional<Chart> value(ShopScope scope, Value request) {
        return shops.find(scope, request.question().returns().shop())
                .flatMap(shop -> value.answer(scope, request.question())
                        .map(findings -> charts.value(findings, shop.currency(), request.look(), request.language())));
    }
}
