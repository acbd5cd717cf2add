package org.clientroi.report.excel;

import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.jspecify.annotations.Nullable;

/** The main charts side by side: Excel's own, over cells of the workbook. */
final class SummaryCharts {

    /** How many rows they take. */
    static final int ROWS = 18;

    private static final int[] EDGES = {0, 4, 9, 11};

    private final XSSFSheet sheet;
    private final Texts texts;

    SummaryCharts(XSSFSheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    void draw(int row, TrendSheet.Drawn trend, SummaryScores.Written scores, SummaryFigures.Rates rates) {
        if (!trend.isEmpty()) {
            new TrendLine(trend).draw(sheet, place(row, 0));
        }
        if (scores.counts().stream().anyMatch(count -> count > 0)) {
            int last = scores.first() + scores.counts().size() - 1;
            String[] names = IntStream.range(0, scores.counts().size())
                    .mapToObj(at -> Integer.toString(scores.lowest() + at))
                    .toArray(String[]::new);
            Double[] counts = scores.counts().stream().map(Long::doubleValue).toArray(Double[]::new);
            new BarChart(sheet, scores.first(), last)
                    .draw(
                            place(row, 1),
                            new BarChart.Wording(scores.question(), texts.get("scores.answers"), "#,##0"),
                            new BarChart.Data(names, counts));
        }
        if (!rates.isEmpty()) {
            new BarChart(sheet, rates.first(), rates.last())
                    .draw(
                            place(row, 2),
                            new BarChart.Wording(rates.title(), texts.get("figure.value"), "0%"),
                            new BarChart.Data(
                                    rates.names().toArray(String[]::new),
                                    rates.rates().stream()
                                            .map(SummaryCharts::value)
                                            .toArray(Double[]::new)));
        }
    }

    private static @Nullable Double value(Estimation rate) {
        return rate.estimate().map(Estimate::value).orElse(null);
    }

    private static CellRangeAddress place(int row, int chart) {
        return new CellRangeAddress(row, row + ROWS, EDGES[chart], EDGES[chart + 1]);
    }
}
