package org.clientroi.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.insight.domain.RepeatOrderFindings.Correlation;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.Verdict;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.domain.Figures;
import org.clientroi.report.domain.Words;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.domain.WorkbookContents.RepeatOrders;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.Share;

/** The figures of the period, each with its range and how many it rests on; those of the answers live. */
final class SummaryFigures {

    private static final int FIRST_COMPUTED = 5;
    private static final int REMARK = 10;
    private static final int FEWEST = 5;

    /** The rows of the rates by class within the longest horizon; none when nobody was followed for it. */
    record Rates(int first, String title, List<String> names, List<Estimation> rates) {

        boolean isEmpty() {
            return names.isEmpty();
        }

        int last() {
            return first + names.size() - 1;
        }
    }

    private final Sheet sheet;
    private final WorkbookContents contents;
    private final AnswerTables answers;
    private final Texts texts;
    private final Words words;
    private final Figures figures;
    private final LiveRow live;

    SummaryFigures(Sheet sheet, WorkbookContents contents, AnswerTables answers, Texts texts) {
        this.sheet = sheet;
        this.contents = contents;
        this.answers = answers;
        this.texts = texts;
        this.words = Words.in(texts.language());
        this.figures = Figures.in(texts.language());
        this.live = new LiveRow(sheet, texts);
    }

    Rates write() {
        sheet.heading(texts.get("summary.figures"));
        List<String> header = header();
        int first = sheet.next();
        sheet.header(header, Set.of(0, LiveRow.AGREES, REMARK));
        if (!contents.isCsatOnly()) {
            nps(contents.nps());
        }
        if (contents.csat().whole().n() > 0) {
            csat(contents.csat());
        }
        response(contents.asked().funnel());
        Rates rates = new Rates(0, "", List.of(), List.of());
        for (RepeatOrders repeats : contents.repeatOrders()) {
            if (repeats.findings().question().by().isScore()) {
                rates = repeatOrders(repeats.findings());
            }
        }
        sheet.named(texts.get("table.figures"), first, header);
        LiveRow.mark(sheet, texts, LiveRow.AGREES, first + 1);
        return rates;
    }

    private List<String> header() {
        return List.of(
                texts.get("figure"),
                texts.get("figure.value"),
                texts.get("figure.lower"),
                texts.get("figure.upper"),
                texts.get("figure.n"),
                texts.get("computed.value"),
                texts.get("computed.lower"),
                texts.get("computed.upper"),
                texts.get("computed.n"),
                texts.get("agrees"),
                texts.get("figure.remark"));
    }

    private void nps(ScoreFindings nps) {
        List<Long> counts = nps.whole().counts().orElseThrow();
        int row = sheet.next() + 1;
        String promoters = "B" + (row + 1);
        String detractors = "B" + (row + 3);
        String value = "B" + row;
        String n = "E" + row;
        live.row(
                new LiveRow.Formulas(
                        "IF(%s=0,\"\",100*(%s-%s))".formatted(n, promoters, detractors),
                        Formulas.npsEnd(value, promoters, detractors, n, "-"),
                        Formulas.npsEnd(value, promoters, detractors, n, "+"),
                        answers.inPeriod("nps")),
                new LiveRow.Computed("NPS", nps.whole().headline(), nps.whole().n(), Cell.Points::new),
                remark(nps.whole().headline(), customers(nps)));
        share("promoter", counts, 9, 10);
        share("passive", counts, 7, 8);
        share("detractor", counts, 0, 6);
        change(nps);
    }

    private void share(String name, List<Long> counts, int lowest, int highest) {
        long n = counts.stream().mapToLong(Long::longValue).sum();
        long part = counts.subList(lowest, highest + 1).stream()
                .mapToLong(Long::longValue)
                .sum();
        Estimation estimation = Proportion.withDefaults().estimate(new Share(part, n));
        String counted = answers.inPeriod("nps", Band.of(name).criteria());
        live.row(
                LiveRow.Formulas.share(sheet.next() + 1, counted, answers.inPeriod("nps"), 1),
                new LiveRow.Computed(texts.get("figure.share." + name), estimation, n, Cell.Share::new),
                remark(estimation, ""));
    }

    private void change(ScoreFindings nps) {
        Verdict verdict = nps.verdict();
        String said = texts.get("figure.change.remark", words.verdict(verdict), figures.period(nps.before()));
        sheet.row(
                fixedCells(texts.get("figure.nps.change"), nps.change(), Cell.Points::new),
                Marks.of(verdict) + said,
                Marks.kind(verdict));
    }

    private void csat(ScoreFindings csat) {
        live.row(
                LiveRow.Formulas.share(
                        sheet.next() + 1, answers.inPeriod("csat", Band.HIGH.criteria()), answers.inPeriod("csat"), 1),
                new LiveRow.Computed(
                        texts.get("figure.csat"),
                        csat.whole().headline(),
                        csat.whole().n(),
                        Cell.Share::new),
                remark(csat.whole().headline(), customers(csat)));
        csat.whole().mean().ifPresent(mean -> fixed(texts.get("figure.csat.mean"), mean, Cell.Decimal::new, ""));
    }

    private void response(FunnelFindings funnel) {
        fixed(
                texts.get("figure.response-rate"),
                funnel.responseRate(),
                Cell.Share::new,
                texts.get(
                        "figure.response-rate.remark",
                        figures.count(funnel.answered()),
                        figures.count(funnel.invited()),
                        figures.count(funnel.bounced())));
    }

    private String customers(ScoreFindings scores) {
        return texts.get("figure.customers", scores.customers(), figures.count(scores.customers()));
    }

    private Rates repeatOrders(RepeatOrderFindings findings) {
        int days = findings.question().horizonDays();
        String horizon = words.horizon(days);
        String period = findings.period().map(figures::period).orElse("");
        int first = sheet.next();
        for (ClassOfCustomers group : findings.classes()) {
            String counted = answers.followed(
                    contents.question(),
                    days,
                    Band.of(group.name()).and(new AnswerTables.Criterion(AnswerColumn.orders(days), ">0")));
            String n = answers.followed(
                    contents.question(), days, Band.of(group.name()).criteria());
            live.row(
                    LiveRow.Formulas.share(sheet.next() + 1, counted, n, FEWEST),
                    new LiveRow.Computed(
                            texts.get("figure.rate", horizon, words.className(findings.question(), group.name())),
                            group.rate(),
                            group.n(),
                            Cell.Share::new),
                    remark(group.rate(), texts.get("figure.rate.remark", period)));
        }
        Rates rates = new Rates(
                first,
                texts.get("chart.rates", horizon),
                findings.classes().stream()
                        .map(group -> words.className(findings.question(), group.name()))
                        .toList(),
                findings.classes().stream().map(ClassOfCustomers::rate).toList());
        fixed(texts.get("figure.rate.difference", horizon), findings.difference(), Cell.Share::new, "");
        findings.spearman().ifPresent(rho -> correlation(horizon, rho));
        return rates;
    }

    private void correlation(String horizon, Correlation correlation) {
        String remark = correlation
                .pValue()
                .map(p -> p < 0.0001 ? texts.get("figure.p.small") : texts.get("figure.p", decimals(p)))
                .orElse("");
        fixed(texts.get("figure.spearman", horizon), correlation.rho(), Cell.Decimal::new, remark);
    }

    private String decimals(double p) {
        return String.format(texts.language().locale(), "%.4f", p);
    }

    /** A figure that no sheet of the workbook holds all the data of. */
    private void fixed(String name, Estimation estimation, DoubleFunction<Cell> kind, String remark) {
        sheet.row(fixedCells(name, estimation, kind), List.of(remark(estimation, remark)));
    }

    private static List<Cell> fixedCells(String name, Estimation estimation, DoubleFunction<Cell> kind) {
        Cell value = estimation.estimate().map(e -> kind.apply(e.value())).orElse(new Cell.None());
        Cell n = estimation.estimate().<Cell>map(e -> new Cell.Count(e.n())).orElse(new Cell.None());
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Words(name),
                value,
                Cell.bound(estimation, Bound.LOWER, kind),
                Cell.bound(estimation, Bound.UPPER, kind),
                n));
        for (int column = FIRST_COMPUTED; column < REMARK; column++) {
            cells.add(new Cell.None());
        }
        return cells;
    }

    private String remark(Estimation estimation, String remark) {
        if (estimation instanceof NotEstimable missing) {
            return texts.get("reason." + missing.reason().name().toLowerCase(Locale.ROOT));
        }
        Optional<String> method = estimation
                .estimate()
                .flatMap(estimate -> estimate.interval()
                        .map(i -> texts.get("figure.range", Math.round(i.level() * 100), words.method(estimate))));
        return method.map(said -> remark.isEmpty() ? said : remark + " · " + said)
                .orElse(remark);
    }
}
