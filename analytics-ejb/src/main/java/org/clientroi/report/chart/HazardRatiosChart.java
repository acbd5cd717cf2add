package org.clientroi.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.FollowUpFindings.Contrast;
import org.clientroi.insight.domain.FollowUpFindings.HazardRatio;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.NumberTable;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;

/**
 * How many times as fast each class comes back as the reference: raw, and customers alike; two ratios where one would not hold
 * over time. {@link DotRowsPlot} draws it.
 */
final class HazardRatiosChart {

    /** One figure of the chart. */
    private record Line(Contrast contrast, String kind, String detail, Estimation ratio, Optional<Double> pValue) {}

    private final FollowUpFindings findings;
    private final RepeatOrderQuestion question;
    private final Wording wording;
    private final List<Line> lines;

    HazardRatiosChart(FollowUpFindings findings, Wording wording) {
        this.findings = findings;
        this.question = findings.question();
        this.wording = wording;
        this.lines = findings.contrasts().stream().flatMap(this::lines).toList();
    }

    Picture picture(Look look) {
        Palette palette = Palette.of(look.theme());
        List<Line> shown = lines.stream().limit(DotRowsPlot.rowsFor(look)).toList();
        List<DotRow> rows = shown.stream().map(line -> row(line, palette)).toList();
        DoubleStream ends = shown.stream()
                .flatMap(line -> line.ratio().estimate().stream())
                .flatMapToDouble(each -> DoubleStream.of(
                        each.value(),
                        each.interval().map(Interval::lower).orElse(each.value()),
                        each.interval().map(Interval::upper).orElse(each.value())));
        DotRowsPlot plot = new DotRowsPlot(rows, new RatioAxis(ends, wording, palette), Math::log, palette);
        return new Picture(
                ChartRequest.HazardRatios.NAME,
                new Picture.Words(title(), subtitle(), note(shown.size()), alternative()),
                numbers(),
                plot.drawn(lines.isEmpty() ? wording.get("ratios.empty") : "", 1));
    }

    private Stream<Line> lines(Contrast contrast) {
        return Stream.concat(lines(contrast, "raw", contrast.raw()), lines(contrast, "adjusted", contrast.adjusted()));
    }

    private Stream<Line> lines(Contrast contrast, String kind, HazardRatio ratio) {
        String name = wording.get("ratios." + kind);
        if (ratio.early().isEmpty() && ratio.late().isEmpty()) {
            return Stream.of(new Line(contrast, kind, name, ratio.ratio(), ratio.pValue()));
        }
        String day = findings.adjusted()
                .splitDay()
                .map(split -> wording.figures().count(Math.round(split)))
                .orElse("–");
        return Stream.of(
                new Line(
                        contrast,
                        kind,
                        wording.get("ratios.early", name, day),
                        orNone(ratio.early()),
                        Optional.empty()),
                new Line(
                        contrast, kind, wording.get("ratios.late", name, day), orNone(ratio.late()), Optional.empty()));
    }

    private static Estimation orNone(Optional<Estimation> ratio) {
        return ratio.orElseGet(() -> new NotEstimable(NotEstimable.Reason.NO_EVENTS));
    }

    private DotRow row(Line line, Palette palette) {
        return new DotRow(
                line.contrast().name() + "-" + line.detail(),
                name(line.contrast().name()),
                line.detail(),
                label(line.ratio()),
                line.ratio().estimate(),
                palette.ofClass(line.contrast().name()),
                line.kind().equals("adjusted") ? DotRow.Mark.DIAMOND : DotRow.Mark.DOT);
    }

    private String label(Estimation ratio) {
        return ratio.estimate()
                .map(each -> wording.figures().decimal(each.value())
                        + each.interval()
                                .map(range -> " (" + wording.figures().decimalRange(range) + ")")
                                .orElse(""))
                .orElseGet(() -> wording.get("ratios.none"));
    }

    /** Of the raw ratio, which leads; the adjusted one has its own row, never the same sentence. */
    private String title() {
        Optional<Contrast> first = findings.contrasts().stream().findFirst();
        if (first.isEmpty()) {
            return wording.get("ratios.title.by", wording.words().bySegment(question.by()));
        }
        HazardRatio raw = first.get().raw();
        String reference = findings.reference().orElse("");
        if (raw.early().isPresent()) {
            String classes = first.get().name().equals("promoter") ? "promoters." : "";
            return wording.get(
                    "ratios.title." + classes + "changes", name(first.get().name()), name(reference));
        }
        return raw.ratio()
                .estimate()
                .flatMap(ratio -> ratio.interval().map(range -> title(first.get(), ratio, range)))
                .orElseGet(() -> wording.get("ratios.title.by", wording.words().bySegment(question.by())));
    }

    private String title(Contrast contrast, Estimate ratio, Interval range) {
        String direction = range.contains(1) ? "unclear" : ratio.value() > 1 ? "faster" : "slower";
        String classes = contrast.name().equals("promoter") ? "promoters." : "";
        return wording.get(
                "ratios.title." + classes + direction,
                name(contrast.name()),
                name(findings.reference().orElse("")),
                wording.figures().decimal(ratio.value()));
    }

    private String subtitle() {
        String reference = findings.reference().map(this::name).orElse("–");
        String key = question.by().isScore() ? "ratios.subtitle.answer" : "ratios.subtitle.delivery";
        return findings.period()
                .map(period -> wording.get(key, reference, wording.figures().period(period)))
                .orElseGet(() -> wording.get("ratios.subtitle.alone", reference));
    }

    private String note(int shown) {
        List<String> alike = findings.adjusted().heldAlike();
        return Wording.dotted(
                lines.stream()
                        .flatMap(line -> line.ratio().estimate().stream())
                        .findFirst()
                        .map(each -> wording.words().customers(each.n()))
                        .orElse(""),
                lines.stream()
                        .map(line -> wording.range(line.ratio()))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""),
                alike.isEmpty()
                        ? ""
                        : wording.get(
                                "ratios.note.alike",
                                alike.stream()
                                        .map(each -> wording.get("ratios.alike." + each))
                                        .collect(Collectors.joining(", "))),
                shown == lines.size() ? "" : wording.get("ratios.note.more", shown, lines.size()));
    }

    /** A sentence a figure, so that raw and adjusted never meet in one. */
    private String alternative() {
        return lines.isEmpty()
                ? wording.get("ratios.empty")
                : lines.stream()
                        .map(line -> wording.get(
                                "ratios.alternative",
                                name(line.contrast().name()),
                                line.detail(),
                                label(line.ratio()),
                                name(findings.reference().orElse(""))))
                        .collect(Collectors.joining(" "));
    }

    private NumberTable numbers() {
        List<String> header = List.of(
                wording.get("class"),
                wording.get("ratios.kind"),
                wording.get("ratios.ratio"),
                wording.get("lower"),
                wording.get("upper"),
                wording.get("p"));
        return new NumberTable(
                subtitle(), header, lines.stream().map(this::cells).toList());
    }

    private List<Cell> cells(Line line) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Words(name(line.contrast().name())));
        cells.add(new Cell.Words(line.detail()));
        cells.add(line.ratio()
                .estimate()
                .<Cell>map(each -> new Cell.Decimal(each.value()))
                .orElse(new Cell.None()));
        cells.add(Cell.bound(line.ratio(), Bound.LOWER, Cell.Decimal::new));
        cells.add(Cell.bound(line.ratio(), Bound.UPPER, Cell.Decimal::new));
        cells.add(line.pValue().<Cell>map(p -> new Cell.Probability(p)).orElse(new Cell.None()));
        return cells;
    }

    private String name(String className) {
        return wording.words().className(question, className);
    }
}
