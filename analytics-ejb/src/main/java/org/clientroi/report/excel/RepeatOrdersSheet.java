package org.clientroi.report.excel;

import java.util.List;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.WorkbookContents.RepeatOrders;
import org.clientroi.shared.Texts;

/** Who ordered again: for each way to divide customers and each horizon the finding, its numbers, and what it rests on. */
final class RepeatOrdersSheet {

    private final Sheet sheet;
    private final List<RepeatOrders> all;
    private final Texts texts;

    RepeatOrdersSheet(Sheet sheet, List<RepeatOrders> all, Texts texts) {
        this.sheet = sheet;
        this.all = all;
        this.texts = texts;
    }

    static int[] widths() {
        return new int[] {26, 14, 16, 14, 11, 11, 14, 16};
    }

    void write() {
        sheet.title(texts.get("sheet.repeat-orders"));
        sheet.note(texts.get("repeat-orders.associated"));
        for (RepeatOrders repeats : all) {
            Chart chart = repeats.chart();
            sheet.heading(chart.title());
            sheet.note(chart.subtitle());
            sheet.note(chart.note());
            if (repeats.findings().classes().stream().mapToLong(c -> c.n()).sum() == 0) {
                sheet.sentence(chart.textAlternative());
            } else {
                sheet.table(chart.numbers());
            }
        }
    }
}
