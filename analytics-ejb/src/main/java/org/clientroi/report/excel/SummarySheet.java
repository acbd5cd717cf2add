package org.clientroi.report.excel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.insight.domain.RepeatOrderFindings.Correlation;
import org.clientroi.insight.domain.RepeatOrderFindings.Excluded;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.domain.Figures;
import org.clientroi.report.domain.Words;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.domain.WorkbookContents.RepeatOrders;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.NotEstimable;

/** The figures of the period, each with its range and how many it rests on; then what was left out. One page wide. */
final class SummarySheet {

    private static final int[] WIDTHS = {48, 10, 10, 10, 12, 16, 52};

    private final Sheet sheet;
    private final WorkbookContents contents;
    private final Texts texts;
    private final Words words;
    private final Figures figures;

    SummarySheet(Sheet sheet, WorkbookContents contents, Texts texts) {
        this.sheet = sheet;
        this.contents = contents;
        this.texts = texts;
        this.words = Words.in(texts.language());
        this.figures = Figures.in(texts.language());
    }

    static int[] widths() {
        return WIDTHS.clone();
    }

    void write() {
        head();
        figures();
        leftOut();
    }

    private void head() {
        WorkbookContents.Edition edition = contents.edition();
        ShopFacts facts = contents.facts();
        sheet.title(texts.get("summary.title", edition.shop()));
        sheet.sentence(texts.get("summary.period", figures.period(edition.period())));
        sheet.note(facts.completeThrough()
                .map(day -> texts.get("summary.complete", figures.day(day)))
                .orElseGet(() -> texts.get("summary.incomplete")));
        sheet.note(texts.get(
                "summary.holds",
                figures.count(facts.orders()),
                figures.money(facts.turnover().amount(), facts.turnover().currency()),
                figures.count(facts.customers())));
        sheet.note(texts.get("summary.written", figures.day(edition.writtenOn())));
    }

    private void figures() {
        sheet.heading(texts.get("summary.figures"));
        sheet.header(
                List.of(
                        texts.get("figure"),
                        texts.get("figure.value"),
                        texts.get("figure.lower"),
                        texts.get("figure.upper"),
                        texts.get("figure.n"),
                        texts.get("figure.method"),
                        texts.get("figure.remark")),
                Set.of(0, 5, 6));
        if (contents.nps().whole().n() > 0 || contents.csat().whole().n() == 0) {
            nps(contents.nps());
        }
        if (contents.csat().whole().n() > 0) {
            csat(contents.csat());
        }
        figure(
                texts.get("figure.response-rate"),
                contents.funnel().responseRate(),
                Cell.Share::new,
                texts.get(
                        "figure.response-rate.remark",
                        figures.count(contents.funnel().answered()),
                        figures.count(contents.funnel().invited()),
                        figures.count(contents.funnel().bounced())));
        contents.repeatOrders().forEach(this::repeatOrders);
    }

    private void nps(ScoreFindings nps) {
        figure("NPS", nps.whole().headline(), Cell.Points::new, customers(nps));
        figure(texts.get("figure.nps.change"), nps.change(), Cell.Points::new, comparison(nps));
    }

    private void csat(ScoreFindings csat) {
        figure(texts.get("figure.csat"), csat.whole().headline(), Cell.Share::new, customers(csat));
        csat.whole().mean().ifPresent(mean -> figure(texts.get("figure.csat.mean"), mean, Cell.Decimal::new, ""));
    }

    private String customers(ScoreFindings scores) {
        return texts.get("figure.customers", scores.customers(), figures.count(scores.customers()));
    }

    private String comparison(ScoreFindings scores) {
        DateRange before = scores.before();
        return texts.get("figure.change.remark", words.verdict(scores.verdict()), figures.period(before));
    }

    private void repeatOrders(RepeatOrders repeats) {
        RepeatOrderFindings findings = repeats.findings();
        if (!findings.question().by().isScore()) {
            return;
        }
        String horizon = words.horizon(findings.question().horizonDays());
        String period = findings.period().map(figures::period).orElse("");
        for (ClassOfCustomers group : findings.classes()) {
            String name = words.className(findings.question(), group.name());
            figure(
                    texts.get("figure.rate", horizon, name),
                    group.rate(),
                    Cell.Share::new,
                    texts.get("figure.rate.remark", period));
        }
        figure(texts.get("figure.rate.difference", horizon), findings.difference(), Cell.Share::new, "");
        findings.spearman().ifPresent(rho -> correlation(horizon, rho));
    }

    private void correlation(String horizon, Correlation correlation) {
        String remark = correlation
                .pValue()
                .map(p -> p < 0.0001 ? texts.get("figure.p.small") : texts.get("figure.p", decimals(p)))
                .orElse("");
        figure(texts.get("figure.spearman", horizon), correlation.rho(), Cell.Decimal::new, remark);
    }

    private String decimals(double p) {
        return String.format(texts.language().locale(), "%.4f", p);
    }

    private void figure(String name, Estimation estimation, DoubleFunction<Cell> kind, String remark) {
        Cell value = estimation.estimate().map(e -> kind.apply(e.value())).orElse(new Cell.None());
        Cell n = estimation.estimate().<Cell>map(e -> new Cell.Count(e.n())).orElse(new Cell.None());
        sheet.row(
                List.of(
                        new Cell.Words(name),
                        value,
                        Cell.bound(estimation, Bound.LOWER, kind),
                        Cell.bound(estimation, Bound.UPPER, kind),
                        n),
                List.of(method(estimation), remark(estimation, remark)));
    }

    private String method(Estimation estimation) {
        return estimation
                .estimate()
                .flatMap(estimate -> estimate.interval()
                        .map(i -> texts.get("figure.range", Math.round(i.level() * 100), words.method(estimate))))
                .orElse("");
    }

    private String remark(Estimation estimation, String remark) {
        return estimation instanceof NotEstimable missing
                ? texts.get("reason." + missing.reason().name().toLowerCase(Locale.ROOT))
                : remark;
    }

    private void leftOut() {
        sheet.heading(texts.get("left-out"));
        sheet.header(List.of(texts.get("left-out.what"), texts.get("left-out.count")), Set.of(0));
        count("left-out.other-currency", contents.facts().otherCurrencyOrders());
        for (RepeatOrders repeats : contents.repeatOrders()) {
            if (repeats.findings().question().by().isScore()) {
                excluded(repeats.findings());
            }
        }
        count("left-out.bounced", contents.funnel().bounced());
        contents.funnel().notInvited().entrySet().stream()
                .filter(reason -> reason.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(reason -> line(notInvited(reason.getKey()), reason.getValue()));
    }

    private void excluded(RepeatOrderFindings findings) {
        Excluded excluded = findings.excluded();
        String horizon = words.horizon(findings.question().horizonDays());
        line(texts.get("left-out.recent", horizon), excluded.tooRecent());
        if (findings.question().horizonDays() == 365) {
            count("left-out.not-index", excluded.notIndex());
            count("left-out.between", excluded.ordersBetween());
            count("left-out.later-currency", excluded.otherCurrency());
            count("left-out.closed", excluded.closed());
        }
    }

    private String notInvited(String reason) {
        String key = "not-invited." + reason;
        return texts.get("not-invited", texts.has(key) ? texts.get(key) : reason);
    }

    private void count(String key, long count) {
        line(texts.get(key), count);
    }

    private void line(String text, long count) {
        sheet.row(List.of(new Cell.Words(text), new Cell.Count(count)));
    }
}
