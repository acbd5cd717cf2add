package org.clientroi.insight.domain;

import java.util.List;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.NpsCounts;

/** Turns weekly scores into changes, a chart and stretches: pure arithmetic. */
public final class TrendReading {

    /** Weeks on the chart: two years. */
    private static final int MOST_WEEKS = 104;

    private final DateRange period;
    private final List<ScoreCell> weekly;
    private final ScoreTally now;
    private final ScoreTally before;
    private final ScoreTally yearEarlier;

    /**
     * @param weekly of {@link #chartDays}, by week
     * @param now of the period, without cuts; {@code before} and {@code yearEarlier} of the periods they are compared with
     */
    public TrendReading(
            DateRange period,
            List<ScoreCell> weekly,
            List<ScoreCell> now,
            List<ScoreCell> before,
            List<ScoreCell> yearEarlier) {
        this.period = period;
        this.weekly = weekly;
        this.now = new ScoreTally(Scale.NPS, now);
        this.before = new ScoreTally(Scale.NPS, before);
        this.yearEarlier = new ScoreTally(Scale.NPS, yearEarlier);
    }

    /** The days of the chart: whole weeks up to the one in which the period ends, whatever the period. */
    public static DateRange chartDays(DateRange period) {
        DateRange lastWeek = Grain.WEEK.before(
                new DateRange(period.to().plusWeeks(1), period.to().plusWeeks(1)));
        return new DateRange(lastWeek.from().minusWeeks(MOST_WEEKS - 1), lastWeek.to());
    }

    /** The same days a year earlier. */
    public static DateRange yearEarlier(DateRange period) {
        return new DateRange(period.from().minusYears(1), period.to().minusYears(1));
    }

    /** @param bySegment scores of the period by segment; empty when none was asked for */
    public TrendFindings findings(Optional<SegmentScores> bySegment) {
        WeekByWeek weeks = weekByWeek(period, weekly);
        return new TrendFindings(
                period,
                Scale.NPS.headline(now.whole()),
                period.before(),
                change(before),
                yearEarlier(period),
                change(yearEarlier),
                weeks.chart(),
                weeks.stretches(),
                bySegment.map(scores -> new SegmentReading(scores.by(), scores.cells()).read()));
    }

    /** Scores of the period cut by a segment. */
    public record SegmentScores(Segment by, List<ScoreCell> cells) {}

    private Change change(ScoreTally earlier) {
        List<Long> then = earlier.whole();
        return DisplayPolicy.change(
                Scale.NPS.difference(then, now.whole()), Math.min(Scale.sum(then), Scale.sum(now.whole())));
    }

    /**
     * From the first week with an answer on: what was before it is no quiet week.
     *
     * @param weekly scores of {@link #chartDays}, by week
     */
    public static WeekByWeek weekByWeek(DateRange period, List<ScoreCell> weekly) {
        ScoreTally tally = new ScoreTally(Scale.NPS, weekly);
        List<String> names = Grain.WEEK.namesIn(chartDays(period)).stream()
                .dropWhile(name -> !tally.has(Optional.of(name)))
                .toList();
        List<NpsCounts> counts = names.stream()
                .map(name -> NpsCounts.ofScores(tally.of(Optional.of(name), Optional.empty())))
                .toList();
        WeeklyReading reading = new WeeklyReading(names, counts);
        return new WeekByWeek(reading.chart(), reading.stretches());
    }
}
