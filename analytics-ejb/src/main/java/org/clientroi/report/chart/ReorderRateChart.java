package org.clientroi.report.chart;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.NumberTable;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.jfree.chart.axis.NumberAxis;

/** Who ordered again, by class: its words and its numbers. {@link DotRowsPlot} draws it. */
final class ReorderRateChart {

    private static final DoubleUnaryOperator PERCENT = share -> share * 100;

    private final RepeatOrderFindings findings;
    private final RepeatOrderQuestion question;
    private final Currency currency;
    private final Wording wording;

    ReorderRateChart(RepeatOrderFindings findings, Currency currency, Wording wording) {
        this.findings = findings;
        this.question = findings.question();
        this.currency = currency;
        this.wording = wording;
    }

    Picture picture(Look look) {
        Palette palette = Palette.of(look.theme());
        List<ClassOfCustomers> shown = DotRowsPlot.largest(findings.classes(), ClassOfCustomers::n, look);
        List<DotRow> rows = shown.stream().map(each -> row(each, palette)).toList();
        NumberAxis axis = House.axis(
                DotRowsPlot.fromZero(rows, PERCENT, 1, 100),
                look.width() - 160,
                60,
                House.ticks(wording.language(), House.percentSuffix(wording.language())),
                palette);
        return new Picture(
                ChartRequest.ReorderRate.NAME,
                new Picture.Words(title(), subtitle(), note(shown.size()), alternative()),
                numbers(),
                new DotRowsPlot(rows, axis, PERCENT, palette).drawn(followed() == 0 ? whyEmpty() : ""));
    }

    private DotRow row(ClassOfCustomers group, Palette palette) {
        String label = group.rate()
                .estimate()
                .map(rate -> wording.figures().share(rate.value()) + " (" + wording.shareRange(rate) + ")")
                .orElseGet(() -> wording.get("rate.few"));
        return new DotRow(
                group.name(),
                wording.words().className(question, group.name()),
                wording.words().customers(group.n()),
                label,
                group.rate().estimate(),
                palette.ofClass(group.name()),
                group.fewerThanThirty() ? DotRow.Mark.HOLLOW : DotRow.Mark.DOT);
    }

    private String title() {
        String horizon = horizon();
        if (followed() == 0 || !comparesBestAndWorst()) {
            return wording.get("rate.title.by", horizon, wording.words().bySegment(question.by()));
        }
        Optional<Boolean> higher = difference();
        if (higher.isEmpty()) {
            return wording.get("rate.title.unconfirmed", horizon);
        }
        ClassOfCustomers first = findings.classes().getFirst();
        ClassOfCustomers last = findings.classes().getLast();
        if (higher.get()
                && first.name().equals("promoter")
                && question.question().equals("nps")) {
            return wording.get("rate.title.promoters", shown(first), shown(last));
        }
        if (question.by().name().equals("late")) {
            return wording.get("rate.title.late", horizon, shownOf("false"), shownOf("true"));
        }
        return wording.get("rate.title.confirmed", name(first), shown(first), name(last), shown(last), horizon);
    }

    private boolean comparesBestAndWorst() {
        String by = question.by().name();
        return !question.by().ownAttribute() && (question.by().isScore() || by.equals("late"));
    }

    /** Whether the best class orders again more often; empty where the interval of the difference contains none. */
    private Optional<Boolean> difference() {
        return findings.difference()
                .estimate()
                .flatMap(d -> d.interval().filter(i -> !i.contains(0)).map(i -> d.value() > 0));
    }

    private String shown(ClassOfCustomers group) {
        return group.rate()
                .estimate()
                .map(rate -> wording.figures().share(rate.value()))
                .orElse("–");
    }

    private String shownOf(String name) {
        return findings.classes().stream()
                .filter(group -> group.name().equals(name))
                .map(this::shown)
                .findFirst()
                .orElse("–");
    }

    private String name(ClassOfCustomers group) {
        return wording.words().className(question, group.name());
    }

    private String subtitle() {
        String key = question.by().isScore() ? "rate.subtitle.answer" : "rate.subtitle.delivery";
        return findings.period()
                .map(period -> wording.get(key, horizon(), wording.figures().period(period)))
                .orElseGet(() -> wording.get(key + ".alone", horizon()));
    }

    private String note(int rows) {
        long recent = findings.excluded().tooRecent();
        int classes = findings.classes().size();
        String range = findings.classes().stream()
                .map(c -> wording.range(c.rate()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return Wording.dotted(
                wording.get("rate.note", wording.words().customers(followed()), horizon()),
                range,
                recent == 0
                        ? ""
                        : wording.get(
                                "rate.note.recent", recent, wording.figures().count(recent)),
                rows == classes ? "" : wording.get("rate.note.largest", rows, classes));
    }

    private String alternative() {
        if (followed() == 0) {
            return whyEmpty();
        }
        String classes = findings.classes().stream()
                .filter(c -> c.rate().estimate().isPresent())
                .map(c -> {
                    Estimate rate = c.rate().estimate().orElseThrow();
                    return wording.get(
                            "rate.alternative.class",
                            name(c),
                            wording.figures().share(rate.value()),
                            wording.shareRange(rate),
                            wording.words().customers(c.n()));
                })
                .collect(Collectors.joining(wording.get("rate.alternative.between")));
        return wording.get("rate.alternative", horizon(), wording.words().bySegment(question.by()), classes);
    }

    private String whyEmpty() {
        long recent = findings.excluded().tooRecent();
        return recent == 0
                ? wording.get("rate.empty", horizon())
                : wording.get("rate.empty.recent", recent, wording.figures().count(recent), horizon());
    }

    private NumberTable numbers() {
        List<String> header = List.of(
                wording.get("class"),
                wording.get("customers"),
                wording.get("reordered"),
                wording.get("rate"),
                wording.get("lower"),
                wording.get("upper"),
                wording.get("orders"),
                wording.get("value"));
        return new NumberTable(
                subtitle(), header, findings.classes().stream().map(this::cells).toList());
    }

    private List<Cell> cells(ClassOfCustomers group) {
        Estimation rate = group.rate();
        boolean hidden = rate.estimate().isEmpty();
        return List.of(
                new Cell.Words(name(group)),
                new Cell.Count(group.n()),
                hidden ? new Cell.None() : new Cell.Count(group.reordered()),
                Cell.share(rate),
                Cell.bound(rate, Bound.LOWER, Cell.Share::new),
                Cell.bound(rate, Bound.UPPER, Cell.Share::new),
                hidden ? new Cell.None() : new Cell.Count(group.orders()),
                hidden ? new Cell.None() : new Cell.Amount(group.value(), currency));
    }

    private long followed() {
        return findings.classes().stream().mapToLong(ClassOfCustomers::n).sum();
    }

    private String horizon() {
        return wording.words().horizon(question.horizonDays());
    }
}
