package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.clientroi.insight.application.KeepingActions;
import org.clientroi.insight.application.MeasuringTrend;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.report.domain.TrendMark;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shops;

/** What stands on a trend beside its line: so that nobody takes the season's change, or chance, for the shop's. */
@ApplicationScoped
@Transactional
public class MarkingTrends {

    private final Shops shops;
    private final MeasuringTrend trend;
    private final KeepingActions actions;

    @Inject
    public MarkingTrends(Shops shops, MeasuringTrend trend, KeepingActions actions) {
        this.shops = shops;
        this.trend = trend;
        this.actions = actions;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MarkingTrends() {
        this(null, null, null);
    }

    /** Empty also where there is no such shop in the scope. */
    public List<TrendMark> marks(ShopScope scope, ScoreQuestion question, Grain grain) {
        DateRange period = question.period();
        List<TrendMark> marks = new ArrayList<>();
        shops.find(scope, question.shop()).ifPresent(found -> {
            trend.weekByWeek(scope, question).ifPresent(weeks -> marks.addAll(TrendMark.of(weeks, period, grain)));
            marks.addAll(TrendMark.seasons(period, found.zone()));
            marks.addAll(TrendMark.changes(period, actions.of(scope, question.shop())));
        });
        return List.copyOf(marks);
    }
}
