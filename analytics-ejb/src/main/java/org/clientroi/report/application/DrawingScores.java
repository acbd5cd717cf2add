package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.application.MeasuringCsat;
import org.clientroi.insight.application.MeasuringNps;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.ChartRequest.NpsTrend;
import org.clientroi.report.domain.ChartRequest.ScoreDistribution;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.TrendMark;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopScope;

/** The charts of what customers answered. */
@ApplicationScoped
@Transactional
public class DrawingScores {

    /** Up to half a year is drawn by week, more by month. */
    private static final int DAYS_DRAWN_BY_WEEK = 184;

    private final MeasuringNps nps;
    private final MeasuringCsat csat;
    private final MarkingTrends marking;
    private final Charts charts;

    @Inject
    public DrawingScores(MeasuringNps nps, MeasuringCsat csat, MarkingTrends marking, Charts charts) {
        this.nps = nps;
        this.csat = csat;
        this.marking = marking;
        this.charts = charts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DrawingScores() {
        this(null, null, null, null);
    }

    Optional<Chart> trend(ShopScope scope, NpsTrend request) {
        ScoreQuestion asked = request.question();
        Grain grain = asked.grain().orElseGet(() -> grainFor(asked.period()));
        List<TrendMark> marks = marking.marks(scope, asked, grain);
        return nps.answer(scope, asked.by(Optional.of(grain)))
                .map(findings -> charts.npsTrend(findings, grain, marks, request.look(), request.language()));
    }

    Optional<Chart> distribution(ShopScope scope, ScoreDistribution request) {
        ScoreQuestion whole = request.question().by(Optional.empty());
        Optional<ScoreFindings> findings = switch (request.scale()) {
            case NPS -> nps.answer(scope, whole);
            case CSAT -> csat.answer(scope, whole);
        };
        return findings.map(
                found -> charts.scoreDistribution(found, request.scale(), request.look(), request.language()));
    }

    static Grain grainFor(DateRange period) {
        return period.days() <= DAYS_DRAWN_BY_WEEK ? Grain.WEEK : Grain.MONTH;
    }
}
