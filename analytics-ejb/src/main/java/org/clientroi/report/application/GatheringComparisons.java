package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.insight.application.KnowingSegments;
import org.clientroi.insight.application.MeasuringCsat;
import org.clientroi.insight.application.MeasuringDrivers;
import org.clientroi.insight.application.MeasuringTrend;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.TrendFindings;
import org.clientroi.report.domain.SegmentLine;
import org.clientroi.report.domain.WorkbookContents.Comparisons;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;

/** Where the score differs and what goes with it, by everything a shop's answers can be grouped by. */
@ApplicationScoped
@Transactional
public class GatheringComparisons {

    private final KnowingSegments knowing;
    private final MeasuringTrend trend;
    private final MeasuringCsat csat;
    private final MeasuringDrivers drivers;

    @Inject
    public GatheringComparisons(
            KnowingSegments knowing, MeasuringTrend trend, MeasuringCsat csat, MeasuringDrivers drivers) {
        this.knowing = knowing;
        this.trend = trend;
        this.csat = csat;
        this.drivers = drivers;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected GatheringComparisons() {
        this(null, null, null, null);
    }

    /** Of a shop that the scope covers. */
    Comparisons of(ShopScope scope, ShopId shop, DateRange period, boolean csatOnly) {
        List<SegmentLine> lines = new ArrayList<>();
        for (Segment segment : knowing.of(scope, shop)) {
            ScoreQuestion question = new ScoreQuestion(shop, period, Optional.empty(), Optional.of(segment));
            Stream<SegmentLine> found =
                    csatOnly ? satisfaction(scope, question, segment) : recommendation(scope, question, segment);
            lines.addAll(found.toList());
        }
        return new Comparisons(lines, drivers.answer(scope, shop, period).orElseThrow());
    }

    private Stream<SegmentLine> recommendation(ShopScope scope, ScoreQuestion question, Segment segment) {
        return trend.answer(scope, question).flatMap(TrendFindings::segments).stream()
                .flatMap(segments -> segments.lines().stream())
                .map(line -> new SegmentLine(
                        segment, line.name(), line.n(), line.nps(), line.difference(), line.screened(), line.few()));
    }

    private Stream<SegmentLine> satisfaction(ShopScope scope, ScoreQuestion question, Segment segment) {
        return csat.answer(scope, question).map(ScoreFindings::groups).stream()
                .flatMap(List::stream)
                .map(group -> satisfaction(segment, group));
    }

    private static SegmentLine satisfaction(Segment segment, ScoreGroup group) {
        return new SegmentLine(
                segment,
                group.group().getOrDefault(segment.name(), ""),
                group.n(),
                group.headline(),
                new NotEstimable(Reason.NOT_APPLICABLE),
                Optional.empty(),
                group.fewerThanThirty());
    }
}
