package org.clientroi.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.ValueFindings;
import org.clientroi.insight.domain.ValueFindings.ClassValue;
import org.clientroi.insight.domain.ValueFindings.Gap;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.NumberTable;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.jfree.chart.axis.NumberAxis;

/** Money per customer, by class, as it is: its words and its numbers. The dots are those of {@link DotRowsPlot}. */
final class ValueChart {

    private final ValueFindings findings;
    private final RepeatOrderQuestion question;
    private final Currency currency;
    private final Wording wording;

    ValueChart(ValueFindings findings, Currency currency, Wording wording) {
        this.findings = findings;
        this.question = findings.question().returns();
        this.currency = currency;
        this.wording = wording;
    }

    Picture picture(Look look) {
        List<ClassValue> shown = DotRowsPlot.largest(findings.classes(), ClassValue::n, look);
        Palette palette = Palette.of(look.theme());
        List<DotRow> rows = shown.stream().map(each -> row(each, palette)).toList();
        NumberAxis axis = House.axis(
                DotRowsPlot.fromZero(rows, DoubleUnaryOperator.identity(), 1, Double.MAX_VALUE),
                look.width() - 160,
                60,
                ticks(),
                palette);
        return new Picture(
                ChartRequest.Value.NAME,
                new Picture.Words(title(), subtitle(), note(shown.size()), alternative()),
                numbers(),
                new DotRowsPlot(rows, axis, DoubleUnaryOperator.identity(), palette).drawn(known() ? "" : whyEmpty()));
    }

    private boolean known() {
        return findings.classes().stream()
                .anyMatch(each -> each.mean().estimate().isPresent());
    }

    private String whyEmpty() {
        return wording.get(followed() == 0 ? "worth.empty" : "worth.unknown." + basis(), horizon());
    }

    private DotRow row(ClassValue each, Palette palette) {
        return new DotRow(
                each.name(),
                name(each.name()),
                wording.words().customers(each.n()),
                each.mean()
                        .estimate()
                        .map(mean -> money(mean.value()) + range(mean))
                        .orElseGet(() -> wording.get("rate.few")),
                each.mean().estimate(),
                palette.ofClass(each.name()),
                each.few() ? DotRow.Mark.HOLLOW : DotRow.Mark.DOT);
    }

    /** The gap as it is, where its range leaves out 0; adjusted ones are told elsewhere. */
    private String title() {
        Optional<Gap> confirmed = findings.gaps().stream()
                .findFirst()
                .filter(gap -> gap.raw()
                        .estimate()
                        .flatMap(Estimate::interval)
                        .filter(range -> !range.contains(0))
                        .isPresent());
        if (confirmed.isEmpty() || findings.reference().isEmpty()) {
            return wording.get(
                    "worth.title.by", money(), horizon(), wording.words().bySegment(question.by()));
        }
        String first = confirmed.get().name();
        String second = findings.reference().get();
        return wording.get("worth.title.gap", name(first), mean(first), name(second), mean(second), horizon());
    }

    private String mean(String name) {
        return findings.classes().stream()
                .filter(each -> each.name().equals(name))
                .flatMap(each -> each.mean().estimate().stream())
                .map(mean -> money(mean.value()))
                .findFirst()
                .orElse("–");
    }

    private String subtitle() {
        String key = question.by().isScore() ? "worth.subtitle.answer" : "worth.subtitle.delivery";
        return findings.period()
                .map(period ->
                        wording.get(key, money(), horizon(), wording.figures().period(period)))
                .orElseGet(() -> wording.get(key + ".alone", money(), horizon()));
    }

    private String note(int rows) {
        int classes = findings.classes().size();
        String range = findings.classes().stream()
                .map(each -> wording.range(each.mean()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return Wording.dotted(
                wording.get("rate.note", wording.words().customers(followed()), horizon()),
                wording.get("worth.note.all"),
                range,
                rows == classes ? "" : wording.get("rate.note.largest", rows, classes));
    }

    private String alternative() {
        if (!known()) {
            return whyEmpty();
        }
        String classes = findings.classes().stream()
                .filter(each -> each.mean().estimate().isPresent())
                .map(each -> wording.get(
                        "worth.alternative.class",
                        name(each.name()),
                        money(each.mean().estimate().orElseThrow().value()),
                        range(each.mean().estimate().orElseThrow()).strip(),
                        wording.words().customers(each.n())))
                .collect(Collectors.joining(wording.get("rate.alternative.between")));
        return wording.get("worth.alternative", money(), horizon(), classes);
    }

    private NumberTable numbers() {
        List<String> header = List.of(
                wording.get("class"),
                wording.get("customers"),
                wording.get("worth.per-customer"),
                wording.get("lower"),
                wording.get("upper"),
                wording.get("worth.spending"));
        return new NumberTable(
                subtitle(), header, findings.classes().stream().map(this::cells).toList());
    }

    private List<Cell> cells(ClassValue each) {
        return List.of(
                new Cell.Words(name(each.name())),
                new Cell.Count(each.n()),
                each.mean().estimate().map(mean -> amount(mean.value())).orElse(new Cell.None()),
                Cell.bound(each.mean(), Bound.LOWER, this::amount),
                Cell.bound(each.mean(), Bound.UPPER, this::amount),
                Cell.share(each.spending()));
    }

    private Cell amount(double value) {
        return new Cell.Amount(rounded(value), currency);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private String money(double value) {
        return wording.figures().money(rounded(value), currency);
    }

    private String range(Estimate mean) {
        return mean.interval().map(this::range).orElse("");
    }

    private String range(Interval interval) {
        return " (" + wording.figures().range(money(interval.lower()), money(interval.upper())) + ")";
    }

    /** Whole units, with the currency where the language puts it. */
    private NumberFormat ticks() {
        NumberFormat format = NumberFormat.getCurrencyInstance(wording.figures().locale());
        format.setCurrency(currency);
        format.setMaximumFractionDigits(0);
        return format;
    }

    private String basis() {
        return findings.question().basis().name().toLowerCase(Locale.ROOT);
    }

    /** What is counted: turnover with or without VAT, or margin. */
    private String money() {
        return wording.get("worth.basis." + basis());
    }

    private String name(String key) {
        return wording.words().className(question, key);
    }

    private long followed() {
        return findings.classes().stream().mapToLong(ClassValue::n).sum();
    }

    private String horizon() {
        return wording.words().horizon(question.horizonDays());
    }
}
