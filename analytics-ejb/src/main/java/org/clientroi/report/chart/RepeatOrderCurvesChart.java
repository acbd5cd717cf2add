package org.clientroi.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.FollowUpFindings.Comparison;
import org.clientroi.insight.domain.FollowUpFindings.Contrast;
import org.clientroi.insight.domain.FollowUpFindings.Curve;
import org.clientroi.insight.domain.FollowUpFindings.Point;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.NumberTable;
import org.clientroi.statistics.Estimate;

/** How classes come back, day by day: its words and its numbers. {@link RepeatOrderCurvesPlot} draws it. */
final class RepeatOrderCurvesChart {

    private final FollowUpFindings findings;
    private final RepeatOrderQuestion question;
    private final Wording wording;

    RepeatOrderCurvesChart(FollowUpFindings findings, Wording wording) {
        this.findings = findings;
        this.question = findings.question();
        this.wording = wording;
    }

    Picture picture(Look look) {
        List<Curve> shown = shown();
        List<RepeatOrderCurvesPlot.Line> lines = new ArrayList<>();
        shown.forEach(curve -> lines.add(new RepeatOrderCurvesPlot.Line(curve, name(curve.name()), lines.size())));
        return new Picture(
                ChartRequest.RepeatOrderCurves.NAME,
                new Picture.Words(title(), subtitle(), note(shown), alternative(shown)),
                numbers(shown),
                new RepeatOrderCurvesPlot(lines, question.horizonDays(), wording, look)
                        .drawn(shown.isEmpty() ? empty() : ""));
    }

    /** Those with a curve, in their order; the largest where there are more than can be told apart. */
    private List<Curve> shown() {
        List<Curve> drawn = findings.curves().stream()
                .filter(curve -> !curve.followed().isEmpty())
                .sorted(Comparator.comparingLong(Curve::n).reversed())
                .limit(ClassStyle.MOST)
                .toList();
        return findings.curves().stream().filter(drawn::contains).toList();
    }

    private String title() {
        Optional<Contrast> ends = twoEnds();
        if (ends.isEmpty()) {
            return findings.test()
                    .found()
                    .map(test -> wording.get(
                            test.pValue() < 0.05 ? "curves.title.differ" : "curves.title.alike",
                            wording.words().bySegment(question.by())))
                    .orElseGet(
                            () -> wording.get("curves.title.by", wording.words().bySegment(question.by())));
        }
        return ends.get()
                .daysGained()
                .estimate()
                .filter(gained ->
                        gained.interval().map(range -> !range.contains(0)).orElse(false))
                .map(gained -> gained(ends.get(), gained.value()))
                .orElseGet(() -> wording.get("curves.title.unconfirmed", horizon()));
    }

    /** The best class against the worst, where classes have two ends. */
    private Optional<Contrast> twoEnds() {
        return question.by().isScore() || question.by().isYesOrNo()
                ? findings.contrasts().stream().findFirst()
                : Optional.empty();
    }

    private String gained(Contrast contrast, double days) {
        boolean earlier = days > 0;
        String key = contrast.name().equals("promoter")
                ? "curves.title.promoters."
                : question.by().name().equals("late") ? "curves.title.late." : "curves.title.classes.";
        return wording.get(
                key + (earlier ? "sooner" : "later"),
                wording.figures().days(Math.abs(days)),
                wording.figures().count(Math.round(contrast.withinDays())),
                name(contrast.name()),
                name(findings.reference().orElse("")));
    }

    private String subtitle() {
        String key = question.by().isScore() ? "curves.subtitle.answer" : "curves.subtitle.delivery";
        return findings.period()
                .map(period -> wording.get(key, wording.figures().period(period)))
                .orElseGet(() -> wording.get(key + ".alone"));
    }

    private String note(List<Curve> shown) {
        long customers = findings.curves().stream().mapToLong(Curve::n).sum();
        return Wording.dotted(
                wording.words().customers(customers),
                shown.stream()
                        .flatMap(curve -> curve.points().stream())
                        .findFirst()
                        .map(point -> wording.get("curves.band", wording.range(point.reordered())))
                        .orElse(""),
                findings.test().found().map(this::logRank).orElse(""),
                censored(shown) ? wording.get("curves.ticks") : "",
                wording.get("curves.stop"));
    }

    private String logRank(Comparison test) {
        return wording.get("curves.log-rank", wording.figures().pValue(test.pValue()));
    }

    /** Somebody's follow-up ended before the last day. */
    private boolean censored(List<Curve> shown) {
        return shown.stream()
                .flatMap(curve -> curve.followed().stream())
                .anyMatch(still -> still.censored() > 0 && still.day() < question.horizonDays());
    }

    private String alternative(List<Curve> shown) {
        if (shown.isEmpty()) {
            return empty();
        }
        String classes =
                shown.stream().map(this::said).collect(Collectors.joining(wording.get("rate.alternative.between")));
        return wording.get("curves.alternative", wording.words().bySegment(question.by()), classes);
    }

    private String said(Curve curve) {
        return curve.points().isEmpty()
                ? wording.get("curves.alternative.nobody", name(curve.name()), days(curve.until()))
                : wording.get(
                        "curves.alternative.class",
                        name(curve.name()),
                        reordered(curve),
                        days(curve.until()),
                        wording.words().customers(curve.n()));
    }

    private String reordered(Curve curve) {
        Estimate last = curve.points().getLast().reordered().estimate().orElseThrow();
        return wording.figures().share(last.value())
                + last.interval()
                        .map(range -> " (" + wording.figures().shareRange(range, last.value()) + ")")
                        .orElse("");
    }

    private NumberTable numbers(List<Curve> shown) {
        List<String> header = List.of(
                wording.get("class"),
                wording.get("curves.day"),
                wording.get("curves.reordered"),
                wording.get("lower"),
                wording.get("upper"),
                wording.get("curves.at-risk"));
        List<List<Cell>> rows = shown.stream()
                .flatMap(curve -> FollowUpAxis.days(question.horizonDays()).stream()
                        .filter(day -> day <= curve.until())
                        .map(day -> row(curve, day)))
                .toList();
        return new NumberTable(subtitle(), header, rows);
    }

    private List<Cell> row(Curve curve, double day) {
        Optional<Point> point = curve.at(day);
        return List.of(
                new Cell.Words(name(curve.name())),
                new Cell.Count(Math.round(day)),
                point.map(at -> Cell.share(at.reordered())).orElse(new Cell.Share(0)),
                point.map(at -> Cell.bound(at.reordered(), Bound.LOWER, Cell.Share::new))
                        .orElse(new Cell.None()),
                point.map(at -> Cell.bound(at.reordered(), Bound.UPPER, Cell.Share::new))
                        .orElse(new Cell.None()),
                curve.atRisk(day).<Cell>map(Cell.Count::new).orElse(new Cell.None()));
    }

    private String empty() {
        return wording.get("curves.empty");
    }

    private String name(String className) {
        return wording.words().className(question, className);
    }

    private String days(double days) {
        return wording.figures().count(Math.round(days));
    }

    private String horizon() {
        return wording.words().horizon(question.horizonDays());
    }
}
