package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientroi.insight.domain.Statements;
import org.clientroi.insight.domain.ValueFindings;
import org.clientroi.insight.domain.ValueFindings.Gap;
import org.clientroi.insight.domain.ValueFindings.Inaction;
import org.clientroi.insight.domain.ValueQuestion.Basis;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.StatementWords;
import org.clientroi.report.domain.Words;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.web.portal.Panel.Column;
import org.clientroi.web.portal.Panel.Table;

/** Turns what coming back is worth into the page: raw figures and adjusted ones each in their own table and sentence. */
final class RoiWriter {

    private static final String NONE = "–";

    /** Sums of all customers in whole units, per customer to the cent. */
    private static final int WHOLE = 0;

    private static final int CENTS = 2;

    private final Texts words;
    private final Figures figures;
    private final ChartPanels charts;
    private final Currency currency;

    RoiWriter(Texts words, Charts charts, Currency currency) {
        this.words = words;
        this.figures = new Figures(words);
        this.charts = new ChartPanels(charts, words.language());
        this.currency = currency;
    }

    RoiPage write(Frame frame, ValueFindings findings, ActionSheet actions) {
        List<Panel> panels = new ArrayList<>();
        if (!findings.classes().isEmpty()) {
            panels.add(charts.value(findings, currency));
        }
        if (!findings.points().isEmpty()) {
            panels.add(points(findings));
        }
        findings.inaction().ifPresent(inaction -> panels.add(inaction(findings, inaction)));
        if (!findings.gaps().isEmpty()) {
            panels.add(gaps(findings, "raw"));
            panels.add(gaps(findings, "adjusted"));
        }
        return new RoiPage(
                frame,
                StatementWords.in(words.language()).say(Statements.of(findings), currency),
                basis(findings),
                cautions(findings),
                Arrays.stream(Basis.values())
                        .map(each -> new Frame.Option(
                                AskingForRoi.code(each),
                                words.get("roi.basis." + AskingForRoi.code(each)),
                                each == findings.question().basis()))
                        .toList(),
                List.copyOf(panels),
                assumed(findings),
                excluded(findings),
                actions);
    }

    /** For whom, within what, in which money: everything under the heading rests on it. */
    private String basis(ValueFindings findings) {
        boolean byAnswer = findings.question().returns().by().isScore();
        return findings.period()
                .map(period -> words.get(
                        "roi.lead",
                        words.get("roi.basis." + code(findings)),
                        words.get(byAnswer ? "roi.clock.answer" : "roi.clock.delivery"),
                        findings.question().returns().horizonDays(),
                        figures.counted("customers", followed(findings)),
                        figures.period(period)))
                .orElseGet(() -> words.get("too-recent"));
    }

    private List<String> cautions(ValueFindings findings) {
        List<String> cautions = new ArrayList<>();
        if (findings.rate().isEmpty()) {
            cautions.add(words.get("roi.unknown." + code(findings)));
        }
        if (findings.classes().stream().anyMatch(ValueFindings.ClassValue::few)) {
            cautions.add(words.get("repeat.thirty"));
        }
        findings.daysBehind().ifPresent(days -> cautions.add(words.get("roi.behind", days)));
        return List.copyOf(cautions);
    }

    private Panel gaps(ValueFindings findings, String kind) {
        boolean raw = kind.equals("raw");
        String reference = name(findings, findings.reference().orElse(""));
        Table table = new Table(
                words.get("roi.gaps." + kind),
                List.of(
                        Column.text(words.get("roi.column.pair")),
                        Column.number(words.get("roi.column.gap")),
                        Column.number(words.get("roi.column.range")),
                        Column.number(words.get("roi.column.chance"))),
                findings.gaps().stream()
                        .map(gap -> List.of(
                                words.get("roi.against", name(findings, gap.name()), reference),
                                signed(raw ? gap.raw() : gap.adjusted()),
                                range(raw ? gap.raw() : gap.adjusted(), CENTS),
                                chance(gap, raw)))
                        .toList());
        return plain(
                "gaps-" + kind,
                words.get("roi.gaps." + kind),
                basis(findings),
                words.get("roi.gaps.note." + kind),
                table);
    }

    private String chance(Gap gap, boolean raw) {
        return (raw ? gap.rawP() : gap.adjustedP()).map(figures::pValue).orElse(NONE);
    }

    private Panel points(ValueFindings findings) {
        Table table = new Table(
                words.get("roi.points"),
                List.of(
                        Column.text(words.get("roi.column.way")),
                        Column.number(words.get("roi.column.worth")),
                        Column.number(words.get("roi.column.range"))),
                findings.points().stream()
                        .map(point -> List.of(
                                words.get("roi.way." + point.move().name().toLowerCase(Locale.ROOT)),
                                whole(point.worth()),
                                range(point.worth(), WHOLE)))
                        .toList());
        return plain(
                "points",
                words.get("roi.points"),
                basis(findings),
                words.get("roi.points.note", figures.counted("customers", followed(findings))),
                table);
    }

    private Panel inaction(ValueFindings findings, Inaction inaction) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.get("roi.inaction.unresolved"), figures.count(inaction.unresolved()), ""));
        rows.add(List.of(words.get("roi.inaction.gap"), signed(inaction.gap()), range(inaction.gap(), CENTS)));
        rows.add(List.of(words.get("roi.inaction.cost"), whole(inaction.cost()), range(inaction.cost(), WHOLE)));
        Table table = new Table(
                words.get("roi.inaction"),
                List.of(
                        Column.text(words.get("roi.column.what")),
                        Column.number(words.get("column.number")),
                        Column.number(words.get("roi.column.range"))),
                rows);
        return plain("inaction", words.get("roi.inaction"), basis(findings), words.get("roi.inaction.note"), table)
                .with(List.of(), List.of(calls(inaction.byCall())));
    }

    private Table calls(Map<String, Long> byCall) {
        return new Table(
                words.get("roi.calls"),
                List.of(Column.text(words.get("roi.column.what")), Column.number(words.get("column.customers"))),
                byCall.entrySet().stream()
                        .map(call -> List.of(words.get("roi.call." + call.getKey()), figures.count(call.getValue())))
                        .toList());
    }

    private List<String> assumed(ValueFindings findings) {
        List<String> assumed = new ArrayList<>();
        assumed.add(words.get("roi.assumed.association"));
        assumed.add(words.get("roi.assumed.value"));
        if (!findings.heldAlike().isEmpty()) {
            assumed.add(words.get(
                    "roi.assumed.alike",
                    String.join(
                            ", ",
                            findings.heldAlike().stream()
                                    .map(each -> words.get("roi.alike." + each))
                                    .toList())));
        }
        findings.rate()
                .filter(_ -> findings.question().basis() != Basis.TURNOVER)
                .ifPresent(rate -> assumed.add(words.get("roi.assumed.rate." + code(findings), figures.percent(rate))));
        return List.copyOf(assumed);
    }

    private Table excluded(ValueFindings findings) {
        var excluded = findings.excluded();
        int horizon = findings.question().returns().horizonDays();
        long foreign = findings.classes().stream()
                .mapToLong(ValueFindings.ClassValue::foreignOrders)
                .sum();
        return new Table(
                words.get("repeat.excluded"),
                List.of(Column.text(words.get("column.why")), Column.number(words.get("column.number"))),
                List.of(
                        List.of(words.get("repeat.excluded.too-recent", horizon), figures.count(excluded.tooRecent())),
                        List.of(words.get("repeat.excluded.not-index"), figures.count(excluded.notIndex())),
                        List.of(words.get("repeat.excluded.closed"), figures.count(excluded.closed())),
                        List.of(words.get("repeat.excluded.orders-between"), figures.count(excluded.ordersBetween())),
                        List.of(words.get("repeat.excluded.other-currency"), figures.count(foreign))));
    }

    private static Panel plain(String id, String title, String subtitle, String note, Table table) {
        return new Panel(id, title, subtitle, List.of(), note, table, List.of());
    }

    private String name(ValueFindings findings, String key) {
        return Words.in(words.language()).className(findings.question().returns(), key);
    }

    private static long followed(ValueFindings findings) {
        return findings.classes().stream()
                .mapToLong(ValueFindings.ClassValue::n)
                .sum();
    }

    private static String code(ValueFindings findings) {
        return AskingForRoi.code(findings.question().basis());
    }

    /** Per customer: to the cent. */
    private String signed(Estimation estimation) {
        return estimation
                .estimate()
                .map(Estimate::value)
                .map(value -> figures.signedMoney(value, currency, CENTS))
                .orElse(NONE);
    }

    private String whole(Estimation estimation) {
        return estimation
                .estimate()
                .map(each -> figures.money(each.value(), currency, WHOLE))
                .orElse(NONE);
    }

    private String range(Estimation estimation, int digits) {
        return estimation
                .estimate()
                .flatMap(Estimate::interval)
                .map(interval -> figures.moneyRange(interval, currency, digits))
                .orElse(NONE);
    }
}
