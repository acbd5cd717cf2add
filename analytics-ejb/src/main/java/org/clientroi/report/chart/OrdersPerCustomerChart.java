package org.clientroi.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.FollowUpFindings.OrdersPerCustomer;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.NumberTable;
import org.clientroi.statistics.Estimate;

/** Later orders per customer and year, by class: its words and its numbers. {@link DotRowsPlot} draws it. */
final class OrdersPerCustomerChart {

    private final FollowUpFindings findings;
    private final RepeatOrderQuestion question;
    private final Wording wording;

    OrdersPerCustomerChart(FollowUpFindings findings, Wording wording) {
        this.findings = findings;
        this.question = findings.question();
        this.wording = wording;
    }

    Picture picture(Look look) {
        Palette palette = Palette.of(look.theme());
        List<OrdersPerCustomer> shown = DotRowsPlot.largest(findings.perCustomer(), OrdersPerCustomer::n, look);
        List<DotRow> rows = shown.stream().map(each -> row(each, palette)).toList();
        DotRowsPlot plot = new DotRowsPlot(
                rows,
                House.axis(
                        DotRowsPlot.fromZero(rows, DoubleUnaryOperator.identity(), 0.1, Double.MAX_VALUE),
                        look.width() - 160,
                        60,
                        House.ticks(wording.language(), ""),
                        palette),
                DoubleUnaryOperator.identity(),
                palette);
        return new Picture(
                ChartRequest.OrdersPerCustomer.NAME,
                new Picture.Words(title(), subtitle(), note(shown.size()), alternative()),
                numbers(),
                plot.drawn(followed() == 0 ? wording.get("orders.empty", horizon()) : ""));
    }

    private DotRow row(OrdersPerCustomer each, Palette palette) {
        return new DotRow(
                each.name(),
                name(each),
                wording.words().customers(each.n()),
                label(each),
                each.perYear().estimate(),
                palette.ofClass(each.name()),
                each.n() < 30 ? DotRow.Mark.HOLLOW : DotRow.Mark.DOT);
    }

    private String label(OrdersPerCustomer each) {
        return each.perYear()
                .estimate()
                .map(rate -> wording.figures().decimal(rate.value())
                        + rate.interval()
                                .map(range -> " (" + wording.figures().decimalRange(range) + ")")
                                .orElse(""))
                .orElseGet(() -> wording.get("rate.few"));
    }

    /** The two ends where their ranges do not meet. */
    private String title() {
        Optional<Estimate> best = end(true);
        Optional<Estimate> worst = end(false);
        if (best.isEmpty()
                || worst.isEmpty()
                || !(question.by().isScore() || question.by().isYesOrNo())) {
            return wording.get("orders.title.by", wording.words().bySegment(question.by()));
        }
        String key = apart(best.get(), worst.get()) ? "orders.title.apart" : "orders.title.alike";
        return wording.get(
                key,
                name(known().getFirst()),
                wording.figures().decimal(best.get().value()),
                name(known().getLast()),
                wording.figures().decimal(worst.get().value()));
    }

    private Optional<Estimate> end(boolean first) {
        return known().size() < 2
                ? Optional.empty()
                : (first ? known().getFirst() : known().getLast()).perYear().estimate();
    }

    private List<OrdersPerCustomer> known() {
        return findings.perCustomer().stream()
                .filter(each -> !each.name().isEmpty())
                .toList();
    }

    private static boolean apart(Estimate one, Estimate other) {
        return one.interval().isPresent()
                && other.interval().isPresent()
                && (one.interval().get().lower() > other.interval().get().upper()
                        || one.interval().get().upper() < other.interval().get().lower());
    }

    private String subtitle() {
        String key = question.by().isScore() ? "orders.subtitle.answer" : "orders.subtitle.delivery";
        return findings.period()
                .map(period -> wording.get(key, wording.figures().period(period)))
                .orElseGet(() -> wording.get(key + ".alone"));
    }

    private String note(int shown) {
        int classes = findings.perCustomer().size();
        return Wording.dotted(
                wording.get("rate.note", wording.words().customers(followed()), horizon()),
                findings.perCustomer().stream()
                        .map(each -> wording.range(each.perYear()))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""),
                shown == classes ? "" : wording.get("rate.note.largest", shown, classes));
    }

    private String alternative() {
        if (followed() == 0) {
            return wording.get("orders.empty", horizon());
        }
        return wording.get(
                "orders.alternative",
                wording.words().bySegment(question.by()),
                findings.perCustomer().stream()
                        .map(each -> name(each) + " " + label(each))
                        .collect(Collectors.joining(wording.get("rate.alternative.between"))));
    }

    private NumberTable numbers() {
        List<String> header = List.of(
                wording.get("class"),
                wording.get("customers"),
                wording.get("orders"),
                wording.get("orders.mean"),
                wording.get("orders.per-year"),
                wording.get("lower"),
                wording.get("upper"));
        return new NumberTable(
                subtitle(),
                header,
                findings.perCustomer().stream().map(this::cells).toList());
    }

    private List<Cell> cells(OrdersPerCustomer each) {
        boolean hidden = each.perYear().estimate().isEmpty();
        return List.of(
                new Cell.Words(name(each)),
                new Cell.Count(each.n()),
                hidden ? new Cell.None() : new Cell.Count(each.orders()),
                decimal(each.mean().estimate()),
                decimal(each.perYear().estimate()),
                Cell.bound(each.perYear(), Bound.LOWER, Cell.Decimal::new),
                Cell.bound(each.perYear(), Bound.UPPER, Cell.Decimal::new));
    }

    private static Cell decimal(Optional<Estimate> estimate) {
        return estimate.<Cell>map(each -> new Cell.Decimal(each.value())).orElse(new Cell.None());
    }

    private String name(OrdersPerCustomer each) {
        return wording.words().className(question, each.name());
    }

    private long followed() {
        return findings.perCustomer().stream().mapToLong(OrdersPerCustomer::n).sum();
    }

    private String horizon() {
        return wording.words().horizon(question.horizonDays());
    }
}
