package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.application.FollowingCustomers;
import org.clientroi.insight.application.MeasuringCsat;
import org.clientroi.insight.application.MeasuringNps;
import org.clientroi.insight.application.MeasuringRepeatOrders;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.ChartRequest.HazardRatios;
import org.clientroi.report.domain.ChartRequest.NpsTrend;
import org.clientroi.report.domain.ChartRequest.OrdersPerCustomer;
import org.clientroi.report.domain.ChartRequest.ReorderRate;
import org.clientroi.report.domain.ChartRequest.RepeatOrderCurves;
import org.clientroi.report.domain.ChartRequest.ScoreDistribution;
import org.clientroi.report.domain.Charts;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shops;

/** Asks insight what the chart is to show, and has it drawn. */
@ApplicationScoped
@Transactional
public class DrawingCharts {

    /** Up to half a year is drawn by week, more by month. */
    private static final int DAYS_DRAWN_BY_WEEK = 184;

    private final Shops shops;
    private final MeasuringNps nps;
    private final MeasuringCsat csat;
    private final MeasuringRepeatOrders repeatOrders;
    private final FollowingCustomers following;
    private final Charts charts;

    @Inject
    public DrawingCharts(
            Shops shops,
            MeasuringNps nps,
            MeasuringCsat csat,
            MeasuringRepeatOrders repeatOrders,
            FollowingCustomers following,
            Charts charts) {
        this.shops = shops;
        this.nps = nps;
        this.csat = csat;
        this.repeatOrders = repeatOrders;
        this.following = following;
        this.charts = charts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DrawingCharts() {
        this(null, null, null, null, null, null);
    }

    /** Empty when there is no such shop in the scope. */
    public Optional<Chart> draw(ShopScope scope, ChartRequest request) {
        return switch (request) {
            case NpsTrend trend -> trend(scope, trend);
            case ScoreDistribution distribution -> distribution(scope, distribution);
            case ReorderRate rate -> rate(scope, rate);
            case RepeatOrderCurves curves ->
                following
                        .answer(scope, curves.question())
                        .map(found -> charts.repeatOrderCurves(found, curves.look(), curves.language()));
            case HazardRatios ratios ->
                following
                        .answer(scope, ratios.question())
                        .map(found -> charts.hazardRatios(found, ratios.look(), ratios.language()));
            case OrdersPerCustomer orders ->
                following
                        .answer(scope, orders.question())
                        .map(found -> charts.ordersPerCustomer(found, orders.look(), orders.language()));
        };
    }

    private Optional<Chart> trend(ShopScope scope, NpsTrend request) {
        ScoreQuestion asked = request.question();
        Grain grain = asked.grain().orElseGet(() -> grainFor(asked.period()));
        return nps.answer(scope, new ScoreQuestion(asked.shop(), asked.period(), Optional.of(grain), Optional.empty()))
                .map(findings -> charts.npsTrend(findings, grain, request.look(), request.language()));
    }

    private Optional<Chart> distribution(ShopScope scope, ScoreDistribution request) {
        ScoreQuestion whole = new ScoreQuestion(
                request.question().shop(), request.question().period(), Optional.empty(), Optional.empty());
        Optional<ScoreFindings> findings = switch (request.scale()) {
            case NPS -> nps.answer(scope, whole);
            case CSAT -> csat.answer(scope, whole);
        };
        return findings.map(
                found -> charts.scoreDistribution(found, request.scale(), request.look(), request.language()));
    }

    private Optional<Chart> rate(ShopScope scope, ReorderRate request) {
        return shops.find(scope, request.question().shop())
                .flatMap(shop -> repeatOrders
                        .answer(scope, request.question())
                        .map(findings ->
                                charts.reorderRate(findings, shop.currency(), request.look(), request.language())));
    }

    static Grain grainFor(DateRange period) {
        return period.days() <= DAYS_DRAWN_BY_WEEK ? Grain.WEEK : Grain.MONTH;
    }
}
