package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.ChartRequest.Drivers;
import org.clientroi.report.domain.ChartRequest.HazardRatios;
import org.clientroi.report.domain.ChartRequest.NpsTrend;
import org.clientroi.report.domain.ChartRequest.OrdersPerCustomer;
import org.clientroi.report.domain.ChartRequest.ReorderRate;
import org.clientroi.report.domain.ChartRequest.RepeatOrderCurves;
import org.clientroi.report.domain.ChartRequest.ScoreDistribution;
import org.clientroi.report.domain.ChartRequest.Value;
import org.clientroi.shared.ShopScope;

/** Asks insight what the chart is to show, and has it drawn. */
@ApplicationScoped
@Transactional
public class DrawingCharts {

    private final DrawingScores scores;
    private final DrawingRepeatOrders repeatOrders;
    private final DrawingDrivers drivers;

    @Inject
    public DrawingCharts(DrawingScores scores, DrawingRepeatOrders repeatOrders, DrawingDrivers drivers) {
        this.scores = scores;
        this.repeatOrders = repeatOrders;
        this.drivers = drivers;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DrawingCharts() {
        this(null, null, null);
    }

    /** Empty when there is no such shop in the scope. */
    public Optional<Chart> draw(ShopScope scope, ChartRequest request) {
        return switch (request) {
            case NpsTrend trend -> scores.trend(scope, trend);
            case ScoreDistribution distribution -> scores.distribution(scope, distribution);
            case ReorderRate rate -> repeatOrders.rate(scope, rate);
            case RepeatOrderCurves curves -> repeatOrders.curves(scope, curves);
            case HazardRatios ratios -> repeatOrders.ratios(scope, ratios);
            case OrdersPerCustomer orders -> repeatOrders.orders(scope, orders);
            case Value worth -> repeatOrders.value(scope, worth);
            case Drivers map -> drivers.map(scope, map);
        };
    }
}
