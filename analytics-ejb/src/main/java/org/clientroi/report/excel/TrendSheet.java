package org.clientroi.report.excel;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.NumberTable;
import org.clientroi.report.domain.Trend;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;

/** The headline by week or month as a table, and as a chart of Excel's own that follows the table. */
final class TrendSheet {

    private static final int CHART_ROWS = 20;
    private static final int CHART_COLUMNS = 9;
    private static final int DAYS_OF_A_YEAR = 366;

    private final Sheet sheet;
    private final WorkbookContents contents;
    private final Texts texts;

    TrendSheet(Sheet sheet, WorkbookContents contents, Texts texts) {
        this.sheet = sheet;
        this.contents = contents;
        this.texts = texts;
    }

    static int[] widths() {
        return new int[] {20, 12, 13, 13, 13, 13, 13, 13};
    }

    /** What was written, for whoever draws it again. */
    record Drawn(XSSFSheet sheet, CellRangeAddress rows, TrendLine.Columns columns, TrendLine.Wording words) {

        boolean isEmpty() {
            return rows.getLastRow() <= rows.getFirstRow() + 1;
        }
    }

    Drawn write() {
        boolean csat = contents.isCsatOnly();
        Chart nps = contents.trend();
        sheet.title(csat ? texts.get("trend.csat.title") : nps.title());
        sheet.sentence(nps.subtitle().isEmpty() || csat ? texts.get("trend.csat.subtitle") : nps.subtitle());
        sheet.note(csat ? texts.get("trend.csat.note") : nps.note());
        NumberTable table = csat ? csatTable() : nps.numbers();
        int first = sheet.next();
        sheet.header(table.header(), Set.of(0));
        sheet.freeze();
        table.rows().forEach(sheet::row);
        CellRangeAddress rows = sheet.named(texts.get("table.trend"), first, table.header());
        Drawn drawn = new Drawn(
                sheet.poi(),
                rows,
                csat ? new TrendLine.Columns(2, 3, 4) : new TrendLine.Columns(5, 6, 7),
                lineWords(csat));
        if (!drawn.isEmpty()) {
            int beside = rows.getLastColumn() + 2;
            new TrendLine(drawn)
                    .draw(sheet.poi(), new CellRangeAddress(first, first + CHART_ROWS, beside, beside + CHART_COLUMNS));
        }
        return drawn;
    }

    private TrendLine.Wording lineWords(boolean csat) {
        WorkbookContents.Edition edition = contents.edition();
        String days = edition.period().days() > DAYS_OF_A_YEAR ? "d mmm yy" : "d mmm";
        String format = Styles.locale(edition.language()) + (edition.grain() == Grain.WEEK ? days : "mmm yy");
        return new TrendLine.Wording(
                csat ? texts.get("figure.csat") : "NPS",
                texts.get("trend.lower"),
                texts.get("trend.upper"),
                csat ? texts.get("figure.csat") : texts.get("trend.axis"),
                format,
                csat ? "0%" : "0",
                csat ? 1 : 100);
    }

    private NumberTable csatTable() {
        Trend trend = Trend.of(contents.csat(), contents.edition().grain());
        List<String> header = List.of(
                texts.get(trend.grain() == Grain.WEEK ? "trend.week" : "trend.month"),
                texts.get("trend.answers"),
                texts.get("figure.csat"),
                texts.get("trend.lower"),
                texts.get("trend.upper"),
                texts.get("figure.csat.mean"));
        return new NumberTable(
                "",
                header,
                trend.steps().stream().map(step -> row(trend.grain(), step)).toList());
    }

    private static List<Cell> row(Grain grain, Trend.Step step) {
        Cell name = grain == Grain.WEEK ? new Cell.Day(step.begin()) : new Cell.Month(YearMonth.from(step.begin()));
        Estimation topTwo = step.group().map(ScoreGroup::headline).orElseGet(() -> new NotEstimable(Reason.EMPTY));
        Optional<Estimation> mean = step.group().flatMap(ScoreGroup::mean);
        return List.of(
                name,
                new Cell.Count(step.n()),
                Cell.share(topTwo),
                Cell.bound(topTwo, Bound.LOWER, Cell.Share::new),
                Cell.bound(topTwo, Bound.UPPER, Cell.Share::new),
                mean.flatMap(Estimation::estimate)
                        .<Cell>map(e -> new Cell.Decimal(e.value()))
                        .orElse(new Cell.None()));
    }
}
