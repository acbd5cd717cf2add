package org.clientroi.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.Words;
import org.clientroi.report.domain.WorkbookContents.RepeatOrders;
import org.clientroi.shared.Texts;

/** Who ordered again: one table of every way to divide customers and each horizon; then each finding and what it rests on. */
final class RepeatOrdersSheet {

    private final Sheet sheet;
    private final List<RepeatOrders> all;
    private final Texts texts;
    private final Words words;

    RepeatOrdersSheet(Sheet sheet, List<RepeatOrders> all, Texts texts) {
        this.sheet = sheet;
        this.all = all;
        this.texts = texts;
        this.words = Words.in(texts.language());
    }

    static int[] widths() {
        return new int[] {30, 12, 26, 12, 15, 13, 11, 11, 14, 16};
    }

    void write() {
        sheet.title(texts.get("sheet.repeat-orders"));
        sheet.note(texts.get("repeat-orders.associated"));
        int first = sheet.next();
        List<String> header = header();
        sheet.header(header, Set.of(0, 1, 2));
        sheet.freeze();
        all.forEach(this::rows);
        sheet.named(texts.get("table.repeat-orders"), first, header);
        sheet.heading(texts.get("repeat-orders.findings"));
        all.forEach(this::finding);
    }

    private List<String> header() {
        return Stream.concat(
                        Stream.of(texts.get("repeat-orders.by"), texts.get("repeat-orders.within")),
                        all.getFirst().chart().numbers().header().stream())
                .toList();
    }

    private void rows(RepeatOrders repeats) {
        RepeatOrderQuestion question = repeats.findings().question();
        for (List<Cell> row : repeats.chart().numbers().rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Words(words.bySegment(question.by())));
            cells.add(new Cell.Words(words.horizon(question.horizonDays())));
            cells.addAll(row);
            sheet.row(cells);
        }
    }

    private void finding(RepeatOrders repeats) {
        Chart chart = repeats.chart();
        sheet.sentence(chart.title());
        sheet.note(chart.subtitle());
        boolean nobody =
                repeats.findings().classes().stream().mapToLong(c -> c.n()).sum() == 0;
        sheet.note(nobody ? chart.textAlternative() : chart.note());
    }
}
