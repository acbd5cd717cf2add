package org.clientroi.report.excel;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** Tables of Excel's own: a name that formulas can use, and a filter on every column. */
final class ExcelTable {

    private ExcelTable() {}

    /** @param header what stands in the first of {@code rows}; all different */
    static void over(XSSFSheet sheet, String name, CellRangeAddress rows, List<String> header) {
        XSSFTable table = sheet.createTable(new AreaReference(
                new CellReference(rows.getFirstRow(), rows.getFirstColumn()),
                new CellReference(rows.getLastRow(), rows.getLastColumn()),
                SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        CTTable xml = table.getCTTable();
        for (int column = 0; column < header.size(); column++) {
            xml.getTableColumns().getTableColumnArray(column).setName(header.get(column));
        }
        xml.addNewAutoFilter().setRef(rows.formatAsString());
        CTTableStyleInfo style = xml.addNewTableStyleInfo();
        style.setName("TableStyleLight1");
        style.setShowRowStripes(true);
    }
}
