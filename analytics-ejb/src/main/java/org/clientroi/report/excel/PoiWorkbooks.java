package org.clientroi.report.excel;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clientroi.report.domain.Figures;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.domain.Workbooks;
import org.clientroi.shared.Texts;

/**
 * Workbooks with Apache POI, but for the answers: these are written first, as XML straight into the file, so that a
 * million of them take no more memory than a hundred. Then POI makes the sheets whose formulas count over them.
 */
@ApplicationScoped
class PoiWorkbooks implements Workbooks {

    private final int rowsOfASheet;

    PoiWorkbooks() {
        this(AnswersParts.ROWS_OF_A_SHEET);
    }

    /** @param rowsOfASheet with the header */
    PoiWorkbooks(int rowsOfASheet) {
        this.rowsOfASheet = rowsOfASheet;
    }

    @Override
    public long write(WorkbookContents contents, Answers answers, OutputStream out) throws IOException {
        Texts texts = Texts.of(PoiWorkbooks.class, "texts", contents.edition().language());
        PartsFile file = new PartsFile(out);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Styles styles = new Styles(
                    workbook, contents.edition().language(), contents.edition().currency());
            FindingSheets findings = new FindingSheets(workbook, contents, texts, new Cells(styles));
            AnswersParts parts = new AnswersParts(file, workbook.getNumberOfSheets() + 1, rowsOfASheet, styles, texts);
            answers.forEach(parts);
            List<AnswersParts.Part> written = parts.finish();
            AnswerTables tables = new AnswerTables(register(workbook, written, texts), texts);
            properties(workbook, contents, texts);
            findings.write(tables, written);
            workbook.setForceFormulaRecalculation(true);
            file.finish(workbook);
            return written.stream().mapToLong(AnswersParts.Part::rows).sum();
        }
    }

    /** Tells the workbook of the sheets that are in the file already; the names of their tables. */
    private static List<String> register(XSSFWorkbook workbook, List<AnswersParts.Part> parts, Texts texts) {
        List<String> tables = new ArrayList<>();
        int place = workbook.getNumberOfSheets() - FindingSheets.AFTER_THE_ANSWERS;
        for (AnswersParts.Part part : parts) {
            int number = tables.size() + 1;
            XSSFSheet sheet = workbook.createSheet(sheetName(texts, number));
            if (!sheet.getPackagePart().getPartName().getName().equals("/" + part.name())) {
                throw new IllegalStateException("the answers are in another part: " + part.name());
            }
            String table = texts.get("table.answers") + (number == 1 ? "" : "_" + number);
            List<String> headers = AnswerColumn.headers(texts);
            ExcelTable.over(
                    sheet, table, new CellRangeAddress(0, Math.max(1, part.rows()), 0, headers.size() - 1), headers);
            sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
            workbook.setSheetOrder(sheet.getSheetName(), place++);
            tables.add(table);
        }
        XSSFName quantile = workbook.createName();
        quantile.setNameName(Formulas.QUANTILE);
        quantile.setRefersToFormula("1.959963984540054");
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        return tables;
    }

    static String sheetName(Texts texts, int number) {
        return texts.get("sheet.answers") + (number == 1 ? "" : " " + number);
    }

    private static void properties(XSSFWorkbook workbook, WorkbookContents contents, Texts texts) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        String shop = contents.edition().shop();
        Figures figures = Figures.in(texts.language());
        core.setTitle(texts.get("summary.title", shop));
        core.setSubjectProperty(
                texts.get("summary.period", figures.period(contents.edition().period())));
        core.setKeywords(texts.get("properties.keywords"));
        core.setCreator("ClientROI");
        workbook.getProperties().getExtendedProperties().setApplication("ClientROI");
        workbook.getProperties().getExtendedProperties().setCompany(shop);
    }
}
