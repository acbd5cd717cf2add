package org.clientroi.insight.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.TrendFindings.Chart;
import org.clientroi.insight.domain.TrendFindings.Stretch;
import org.clientroi.insight.domain.TrendFindings.Week;
import org.clientroi.statistics.AnswerWeeks;
import org.clientroi.statistics.ChangePoints;
import org.clientroi.statistics.ChartBaseline;
import org.clientroi.statistics.ChartPoint;
import org.clientroi.statistics.ControlChart;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.EwmaChart;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.NetPromoterScore;
import org.clientroi.statistics.NpsCounts;
import org.clientroi.statistics.TrendAlert;

/** Weekly answers as a control chart and as stretches of one NPS each. */
final class WeeklyReading {

    private static final double MORE_THAN_CHANCE = 1.2;
    private static final long MANY_A_WEEK = 200;

    private final List<String> names;
    private final List<AnswerWeeks> weeks;
    private final List<NpsCounts> counts;

    /** @param names of the weeks, in order of time; {@code counts} likewise */
    WeeklyReading(List<String> names, List<NpsCounts> counts) {
        this.names = names;
        weeks = AnswerWeeks.merged(counts);
        this.counts = weeks.stream()
                .filter(AnswerWeeks::isComplete)
                .map(AnswerWeeks::counts)
                .toList();
    }

    Chart chart() {
        Finding<ControlChart.Chart> shewhart = ControlChart.shewhart().draw(counts);
        Finding<ControlChart.Chart> laney = ControlChart.laney().draw(counts);
        Optional<Double> between = laney.found().flatMap(ControlChart.Chart::betweenWeeks);
        boolean wide = between.isPresent() && (between.get() > MORE_THAN_CHANCE || manyAWeek());
        Optional<ControlChart.Chart> drawn = wide ? laney.found() : shewhart.found();
        return new Chart(
                weeks(drawn),
                ChartBaseline.DEFAULT_WEEKS,
                drawn.map(chart -> chart.baseline().centre()),
                between,
                drawn.map(_ -> wide ? "laney" : "shewhart"),
                shewhart.reason());
    }

    private boolean manyAWeek() {
        return counts.stream().mapToLong(NpsCounts::n).average().orElse(0) > MANY_A_WEEK;
    }

    private List<Week> weeks(Optional<ControlChart.Chart> drawn) {
        List<Optional<ChartPoint>> smoothed =
                EwmaChart.withDefaults().draw(counts).found().orElse(List.of());
        List<Boolean> signals =
                TrendAlert.withDefaults().signals(counts).found().orElse(List.of());
        List<Week> described = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            AnswerWeeks week = weeks.get(i);
            int at = i;
            described.add(new Week(
                    names.get(week.first()),
                    names.get(week.last()),
                    week.counts().n(),
                    nps(week.counts()),
                    week.isComplete(),
                    drawn.filter(chart -> at < chart.points().size())
                            .flatMap(chart -> chart.points().get(at)),
                    at < smoothed.size() ? smoothed.get(at) : Optional.empty(),
                    at < signals.size() && signals.get(at)));
        }
        return described;
    }

    private static Estimation nps(NpsCounts counts) {
        return NetPromoterScore.withDefaults().estimate(counts);
    }

    List<Stretch> stretches() {
        if (counts.isEmpty()) {
            return List.of();
        }
        return ChangePoints.withDefaults()
                .partition(counts, ChangePoints.defaultPenalty(counts.size()))
                .found()
                .map(partition -> partition.segments().stream()
                        .map(stretch -> new Stretch(
                                names.get(weeks.get(stretch.first()).first()),
                                names.get(weeks.get(stretch.last()).last()),
                                stretch.counts().n(),
                                nps(stretch.counts())))
                        .toList())
                .orElse(List.of());
    }
}
