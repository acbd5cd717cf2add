package org.clientroi.report.excel;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.excel.Styles.Kind;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Fills the cells of any sheet: each with the type of what it holds. */
final class Cells {

    private static final String BEGINS_LIKE_A_FORMULA = "=+-@\t\r";
    private static final int LONGEST_TEXT = 32_767;

    private final Styles styles;

    Cells(Styles styles) {
        this.styles = styles;
    }

    void fill(Row row, int column, Cell cell) {
        switch (cell) {
            case Cell.Words words -> text(row, column, words.text(), Kind.TEXT);
            case Cell.Day day -> date(row, column, day.day(), Kind.DAY);
            case Cell.Month month -> date(row, column, month.month().atDay(1), Kind.MONTH);
            case Cell.None _ -> {
                // Left empty, so that whoever calculates with the column is not misled.
            }
            default -> number(row, column, number(cell), kind(cell));
        }
    }

    /** A formula, with what it gives for whoever does not calculate; an empty text where it gives nothing. */
    void formula(Row row, int column, String formula, Cell computed, Cell ofKind) {
        XSSFCell cell = (XSSFCell) row.createCell(column);
        CTCell xml = cell.getCTCell();
        if (computed instanceof Cell.None) {
            xml.setT(STCellType.STR);
            xml.setV("");
        } else {
            cell.setCellValue(number(computed));
        }
        xml.addNewF().setStringValue(formula);
        cell.setCellStyle(styles.of(kind(ofKind)));
    }

    /** A formula that gives a text. */
    void formula(Row row, int column, String formula, String computed, Kind kind) {
        XSSFCell cell = (XSSFCell) row.createCell(column);
        cell.getCTCell().setT(STCellType.STR);
        cell.getCTCell().setV(computed);
        cell.getCTCell().addNewF().setStringValue(formula);
        cell.setCellStyle(styles.of(kind));
    }

    /** Always a string cell; never a formula, whatever it begins with. */
    void text(Row row, int column, String text, Kind kind) {
        String shown = shortened(text);
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
        cell.setCellValue(shown);
        cell.setCellStyle(styles.of(beginsLikeAFormula(shown) ? quoted(kind) : kind));
    }

    void number(Row row, int column, double number, Kind kind) {
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
        cell.setCellValue(number);
        cell.setCellStyle(styles.of(kind));
    }

    void date(Row row, int column, LocalDate date, Kind kind) {
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
        cell.setCellValue(date);
        cell.setCellStyle(styles.of(kind));
    }

    /** As long as a cell takes. */
    static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    static boolean beginsLikeAFormula(String text) {
        return !text.isEmpty() && BEGINS_LIKE_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static double number(Cell cell) {
        return switch (cell) {
            case Cell.Count count -> count.count();
            case Cell.Share share -> share.share();
            case Cell.Points points -> points.nps() * 100;
            case Cell.Decimal decimal -> decimal.number();
            case Cell.Probability probability -> probability.p();
            case Cell.Amount amount -> amount.amount().doubleValue();
            default -> throw new IllegalArgumentException("no number: " + cell);
        };
    }

    private static Kind kind(Cell cell) {
        return switch (cell) {
            case Cell.Count _ -> Kind.COUNT;
            case Cell.Probability _ -> Kind.P_VALUE;
            case Cell.Share _ -> Kind.SHARE;
            case Cell.Points _ -> Kind.POINTS;
            case Cell.Decimal _ -> Kind.DECIMAL;
            case Cell.Amount _ -> Kind.MONEY;
            default -> Kind.TEXT;
        };
    }

    private static Kind quoted(Kind kind) {
        return kind == Kind.WRAPPED ? Kind.QUOTED_WRAPPED : Kind.QUOTED;
    }
}
