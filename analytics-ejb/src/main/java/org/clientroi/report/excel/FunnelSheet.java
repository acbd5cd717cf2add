package org.clientroi.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.clientroi.insight.domain.DropOffFindings;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.WorkbookContents.Asked;
import org.clientroi.shared.Texts;

/** From the delivery to the last page of the survey: how many came so far, and who was not asked. */
final class FunnelSheet {

    private static final int CHART_ROWS = 18;
    private static final int CHART_COLUMN = 5;
    private static final int CHART_COLUMNS = 8;

    private final Sheet sheet;
    private final FunnelFindings funnel;
    private final DropOffFindings dropOff;
    private final Texts texts;

    FunnelSheet(Sheet sheet, Asked asked, Texts texts) {
        this.sheet = sheet;
        this.funnel = asked.funnel();
        this.dropOff = asked.dropOff();
        this.texts = texts;
    }

    static int[] widths() {
        return new int[] {46, 14, 18, 18};
    }

    void write() {
        sheet.title(texts.get("sheet.funnel"));
        sheet.note(texts.get("funnel.days"));
        int first = sheet.next();
        List<String> names = steps();
        chart(first, names);
        questions();
    }

    private List<String> steps() {
        List<String> header = List.of(texts.get("funnel.step"), texts.get("funnel.count"), texts.get("funnel.share"));
        int first = sheet.next();
        sheet.header(header, Set.of(0));
        sheet.freeze();
        long notInvited =
                funnel.notInvited().values().stream().mapToLong(Long::longValue).sum();
        long deliveries = funnel.invited() + notInvited;
        long arrived = funnel.invited() - funnel.bounced();
        step("funnel.deliveries", deliveries, deliveries);
        step("funnel.invited", funnel.invited(), deliveries);
        step("funnel.arrived", arrived, deliveries);
        step("funnel.answered", funnel.answered(), deliveries);
        dropOff.pages().forEach((page, count) -> step("funnel.page." + page, count, deliveries));
        step("funnel.unsubscribed", funnel.unsubscribed(), deliveries);
        funnel.notInvited().entrySet().stream()
                .filter(reason -> reason.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(reason -> line(notInvited(reason.getKey()), reason.getValue(), deliveries));
        sheet.named(texts.get("table.funnel"), first, header);
        return List.of("funnel.deliveries", "funnel.invited", "funnel.arrived", "funnel.answered");
    }

    private void chart(int header, List<String> steps) {
        List<Double> counts = new ArrayList<>();
        for (int at = 1; at <= steps.size(); at++) {
            counts.add(sheet.poi().getRow(header + at).getCell(1).getNumericCellValue());
        }
        new BarChart(sheet.poi(), header + 1, header + steps.size())
                .draw(
                        new CellRangeAddress(header, header + CHART_ROWS, CHART_COLUMN, CHART_COLUMN + CHART_COLUMNS),
                        new BarChart.Wording(texts.get("sheet.funnel"), texts.get("funnel.count"), "#,##0"),
                        new BarChart.Data(
                                steps.stream().map(texts::get).toArray(String[]::new), counts.toArray(Double[]::new)));
    }

    private void step(String key, long count, long whole) {
        line(texts.get(key), count, whole);
    }

    private void line(String name, long count, long whole) {
        sheet.row(List.of(new Cell.Words(name), new Cell.Count(count), share(count, whole)));
    }

    private static Cell share(long part, long whole) {
        return whole == 0 ? new Cell.None() : new Cell.Share((double) part / whole);
    }

    private String notInvited(String reason) {
        String key = "not-invited." + reason;
        return texts.get("not-invited", texts.has(key) ? texts.get(key) : reason);
    }

    private void questions() {
        sheet.heading(texts.get("funnel.questions"));
        List<String> header = List.of(
                texts.get("answers.question"),
                texts.get("funnel.asked"),
                texts.get("funnel.replied"),
                texts.get("drivers.not-applicable"));
        int first = sheet.next();
        sheet.header(header, Set.of(0));
        for (DropOffFindings.Question question : dropOff.questions()) {
            String key = "question." + question.code();
            sheet.row(List.of(
                    new Cell.Words(texts.has(key) ? texts.get(key) : question.code()),
                    question.asked().<Cell>map(Cell.Count::new).orElse(new Cell.None()),
                    new Cell.Count(question.answered()),
                    new Cell.Count(question.notApplicable())));
        }
        sheet.named(texts.get("table.questions"), first, header);
    }
}
