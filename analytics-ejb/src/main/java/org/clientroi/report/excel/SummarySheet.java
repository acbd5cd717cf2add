package org.clientroi.report.excel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.Excluded;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Figures;
import org.clientroi.report.domain.Words;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.domain.WorkbookContents.RepeatOrders;
import org.clientroi.shared.Texts;

/** The figures of the period, each with its range and how many it rests on; then what was left out. One page wide. */
final class SummarySheet {

    private static final int[] WIDTHS = {46, 10, 10, 10, 11, 11, 11, 11, 11, 12, 60};

    private final Sheet sheet;
    private final WorkbookContents contents;
    private final Texts texts;
    private final Words words;
    private final Figures figures;

    private final AnswerTables answers;
    private final TrendSheet.Drawn trend;

    SummarySheet(Sheet sheet, WorkbookContents contents, AnswerTables answers, TrendSheet.Drawn trend, Texts texts) {
        this.sheet = sheet;
        this.contents = contents;
        this.answers = answers;
        this.trend = trend;
        this.texts = texts;
        this.words = Words.in(texts.language());
        this.figures = Figures.in(texts.language());
    }

    static int[] widths() {
        return WIDTHS.clone();
    }

    void write() {
        head();
        SummaryFigures.Rates rates = new SummaryFigures(sheet, contents, answers, texts).write();
        int chartRow = sheet.next() + 1;
        sheet.gap(SummaryCharts.ROWS + 2);
        SummaryScores.Written scores = new SummaryScores(sheet, contents, answers, texts).write();
        new SummaryCharts(sheet.poi(), texts).draw(chartRow, trend, scores, rates);
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
        sheet.note(texts.get("summary.live"));
        sheet.note(texts.get("summary.written", figures.day(edition.writtenAt().toLocalDate())));
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
        count("left-out.bounced", contents.asked().funnel().bounced());
        contents.asked().funnel().notInvited().entrySet().stream()
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
