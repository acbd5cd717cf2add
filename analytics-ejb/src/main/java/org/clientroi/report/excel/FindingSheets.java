package org.clientroi.report.excel;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.shared.Texts;

/** The sheets besides the answers: begun before these, in the order they are read in, and filled after. */
final class FindingSheets {

    /** The definitions and the sheet for auditors come last. */
    static final int AFTER_THE_ANSWERS = 2;

    private final WorkbookContents contents;
    private final Texts texts;
    private final Sheet summary;
    private final Sheet trend;
    private final Sheet repeatOrders;
    private final Sheet segments;
    private final Sheet drivers;
    private final Sheet funnel;
    private final Sheet definitions;
    private final Sheet audit;

    FindingSheets(XSSFWorkbook workbook, WorkbookContents contents, Texts texts, Cells cells) {
        this.contents = contents;
        this.texts = texts;
        summary = new Sheet(workbook, texts.get("sheet.summary"), cells, SummarySheet.widths());
        trend = new Sheet(workbook, texts.get("sheet.trend"), cells, TrendSheet.widths());
        repeatOrders = new Sheet(workbook, texts.get("sheet.repeat-orders"), cells, RepeatOrdersSheet.widths());
        segments = new Sheet(workbook, texts.get("sheet.segments"), cells, SegmentsSheet.widths());
        drivers = new Sheet(workbook, texts.get("sheet.drivers"), cells, DriversSheet.widths());
        funnel = new Sheet(workbook, texts.get("sheet.funnel"), cells, FunnelSheet.widths());
        definitions = new Sheet(workbook, texts.get("sheet.definitions"), cells, DefinitionsSheet.widths());
        audit = new Sheet(workbook, texts.get("sheet.audit"), cells, AuditSheet.widths());
    }

    void write(AnswerTables answers, List<AnswersParts.Part> parts) {
        TrendSheet.Drawn line = new TrendSheet(trend, contents, texts).write();
        new SummarySheet(summary, contents, answers, line, texts).write();
        new RepeatOrdersSheet(repeatOrders, contents.repeatOrders(), texts).write();
        new SegmentsSheet(segments, contents, texts).write();
        new DriversSheet(drivers, contents.comparisons().drivers(), texts).write();
        new FunnelSheet(funnel, contents.asked(), texts).write();
        new DefinitionsSheet(definitions, texts).write();
        new AuditSheet(audit, contents, parts, texts).write();
    }
}
