package org.clientroi.report.excel;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clientroi.report.domain.Figures;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.domain.Workbooks;
import org.clientroi.shared.Texts;

/**
 * Workbooks with Apache POI. The small sheets are built in memory; the answers are streamed into a sheet of the same
 * workbook, a hundred rows at a time, so that a million of them take no more memory than a hundred.
 */
@ApplicationScoped
class PoiWorkbooks implements Workbooks {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int PLACE_OF_ANSWERS = 3;

    @Override
    public void write(WorkbookContents contents, Answers answers, OutputStream file) throws IOException {
        Texts texts = Texts.of(PoiWorkbooks.class, "texts", contents.edition().language());
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Cells cells = new Cells(new Styles(
                    workbook, contents.edition().language(), contents.edition().currency()));
            properties(workbook, contents, texts);
            findings(workbook, contents, texts, cells);
            answers(workbook, answers, texts, cells, file);
        }
    }

    private static void findings(XSSFWorkbook workbook, WorkbookContents contents, Texts texts, Cells cells) {
        new SummarySheet(sheet(workbook, texts, "summary", cells, SummarySheet.widths()), contents, texts).write();
        new TrendSheet(sheet(workbook, texts, "trend", cells, TrendSheet.widths()), contents, texts).write();
        new RepeatOrdersSheet(
                        sheet(workbook, texts, "repeat-orders", cells, RepeatOrdersSheet.widths()),
                        contents.repeatOrders(),
                        texts)
                .write();
        new DefinitionsSheet(sheet(workbook, texts, "definitions", cells, DefinitionsSheet.widths()), texts).write();
    }

    private static Sheet sheet(XSSFWorkbook workbook, Texts texts, String name, Cells cells, int... widths) {
        return new Sheet(workbook, texts.get("sheet." + name), cells, widths);
    }

    private static void answers(XSSFWorkbook workbook, Answers answers, Texts texts, Cells cells, OutputStream file)
            throws IOException {
        try (SXSSFWorkbook streaming = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY)) {
            int before = workbook.getNumberOfSheets();
            AnswersSheet sheet = new AnswersSheet(streaming, cells, texts);
            answers.forEach(sheet);
            sheet.finish();
            for (int added = before; added < workbook.getNumberOfSheets(); added++) {
                streaming.setSheetOrder(workbook.getSheetName(added), PLACE_OF_ANSWERS + added - before);
            }
            workbook.setActiveSheet(0);
            workbook.setSelectedTab(0);
            streaming.write(file);
        }
    }

    private static void properties(XSSFWorkbook workbook, WorkbookContents contents, Texts texts) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        String shop = contents.edition().shop();
        Figures figures = Figures.in(texts.language());
        core.setTitle(texts.get("summary.title", shop));
        core.setSubjectProperty(
                texts.get("summary.period", figures.period(contents.edition().period())));
        core.setCreator("ClientROI");
        workbook.getProperties().getExtendedProperties().setApplication("ClientROI");
        workbook.getProperties().getExtendedProperties().setCompany(shop);
    }
}
