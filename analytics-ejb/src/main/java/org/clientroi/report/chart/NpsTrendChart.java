package org.clientroi.report.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.NumberTable;
import org.clientroi.report.domain.Trend;
import org.clientroi.report.domain.Trend.Step;
import org.clientroi.report.domain.TrendMark;
import org.clientroi.statistics.Estimate;

/** NPS by week or month: its words and its numbers. {@link NpsTrendPlot} draws it. */
final class NpsTrendChart {

    private final ScoreFindings findings;
    private final Trend trend;
    private final List<TrendMark> marks;
    private final Wording wording;
    private final TrendMarkWords markWords;

    NpsTrendChart(ScoreFindings findings, Grain grain, List<TrendMark> marks, Wording wording) {
        this.findings = findings;
        this.trend = Trend.of(findings, grain);
        this.marks = marks;
        this.wording = wording;
        this.markWords = new TrendMarkWords(marks, wording);
    }

    Picture picture(Look look) {
        String empty = wording.get("trend.empty", period());
        NpsTrendPlot plot = new NpsTrendPlot(trend, marks, wording.figures(), look);
        Picture.Words words = new Picture.Words(title(), subtitle(), note(plot.isCut()), alternative());
        return new Picture(ChartRequest.NpsTrend.NAME, words, numbers(), plot.drawn(empty));
    }

    private String title() {
        Optional<Estimate> whole = findings.whole().headline().estimate();
        if (whole.isEmpty()) {
            return wording.get("trend.title.empty");
        }
        String verdict = switch (findings.verdict()) {
            case CONFIRMED_RISE -> "rise";
            case CONFIRMED_FALL -> "fall";
            case COULD_BE_CHANCE -> "chance";
            case NOT_ENOUGH_ANSWERS -> "plain";
        };
        double change = findings.change().estimate().map(Estimate::value).orElse(0.0);
        return wording.get(
                "trend.title." + verdict,
                wording.figures().points(whole.get().value()),
                wording.figures().pointsApart(change),
                Math.round(Math.abs(change) * 100));
    }

    private String subtitle() {
        return wording.get("trend.subtitle." + grainKey(), period());
    }

    private String note(boolean cut) {
        boolean few = trend.measured().stream().anyMatch(Step::fewerThanThirty);
        List<String> parts = new ArrayList<>(List.of(
                wording.words().answers(findings.whole().n()),
                band(),
                against(),
                few ? wording.get("trend.few." + grainKey()) : "",
                cut ? wording.get("trend.cut") : ""));
        parts.addAll(markWords.keys());
        return Wording.dotted(parts);
    }

    private String band() {
        String range = wording.range(findings.whole().headline());
        return range.isEmpty() ? "" : wording.get("trend.band", range);
    }

    /** What the title's change is a change from. */
    private String against() {
        return findings.wholeBefore().n() == 0
                ? ""
                : wording.get("trend.against", wording.figures().period(findings.before()));
    }

    private String alternative() {
        Optional<Estimate> whole = findings.whole().headline().estimate();
        List<Step> measured = trend.measured();
        if (whole.isEmpty()) {
            return wording.get("trend.empty", period());
        }
        List<Object> arguments = new ArrayList<>(List.of(
                period(),
                wording.figures().points(whole.get().value()),
                wording.rangeAlone(whole.get()),
                wording.pointsRange(whole.get()),
                wording.words().answers(findings.whole().n())));
        if (measured.size() < 2) {
            return wording.get("trend.alternative.short", arguments.toArray());
        }
        Comparator<Step> byValue = Comparator.comparingDouble(
                step -> step.headline().map(Estimate::value).orElse(0.0));
        Step lowest = measured.stream().min(byValue).orElseThrow();
        Step highest = measured.stream().max(byValue).orElseThrow();
        for (Step step : List.of(measured.getFirst(), measured.getLast(), lowest, highest)) {
            arguments.add(wording.figures().points(step.headline().orElseThrow().value()));
            arguments.add(name(step));
        }
        return wording.get("trend.alternative", arguments.toArray()) + markWords.told();
    }

    private NumberTable numbers() {
        List<String> header = new ArrayList<>(List.of(
                wording.get(trend.grain() == Grain.WEEK ? "week.starting" : "month"),
                wording.get("answers"),
                wording.get("promoters"),
                wording.get("passives"),
                wording.get("detractors"),
                wording.get("nps"),
                wording.get("lower"),
                wording.get("upper")));
        if (markWords.hasLimits()) {
            header.addAll(markWords.header());
        }
        return new NumberTable(
                subtitle(), header, trend.steps().stream().map(this::row).toList());
    }

    private List<Cell> row(Step step) {
        Cell name =
                trend.grain() == Grain.WEEK ? new Cell.Day(step.begin()) : new Cell.Month(YearMonth.from(step.begin()));
        List<Cell> row = new ArrayList<>(List.of(name, new Cell.Count(step.n())));
        Optional<List<Long>> counts = step.group().flatMap(ScoreGroup::counts);
        row.add(count(counts, 9, 10));
        row.add(count(counts, 7, 8));
        row.add(count(counts, 0, 6));
        Optional<Estimate> nps = step.headline();
        row.add(nps.<Cell>map(e -> new Cell.Points(e.value())).orElse(new Cell.None()));
        row.add(nps.map(e -> Cell.bound(e, Bound.LOWER, Cell.Points::new)).orElse(new Cell.None()));
        row.add(nps.map(e -> Cell.bound(e, Bound.UPPER, Cell.Points::new)).orElse(new Cell.None()));
        if (markWords.hasLimits()) {
            row.addAll(markWords.cells(step));
        }
        return row;
    }

    private static Cell count(Optional<List<Long>> counts, int from, int to) {
        return counts.filter(c -> c.size() > to)
                .<Cell>map(c -> new Cell.Count(c.subList(from, to + 1).stream()
                        .mapToLong(Long::longValue)
                        .sum()))
                .orElse(new Cell.Count(0));
    }

    private String name(Step step) {
        return trend.grain() == Grain.WEEK
                ? wording.get("trend.week", wording.figures().shortDay(step.begin()))
                : wording.figures().month(YearMonth.from(step.begin()));
    }

    private String period() {
        return wording.figures().period(findings.period());
    }

    private String grainKey() {
        return trend.grain() == Grain.WEEK ? "week" : "month";
    }
}
