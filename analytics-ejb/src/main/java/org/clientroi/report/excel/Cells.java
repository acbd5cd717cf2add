package org.clientroi.report.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.excel.Styles.Kind;

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
            case Cell.Count count -> number(row, column, count.count(), Kind.COUNT);
            case Cell.Share share -> number(row, column, share.share(), Kind.SHARE);
            case Cell.Points points -> number(row, column, points.nps() * 100, Kind.POINTS);
            case Cell.Decimal decimal -> number(row, column, decimal.number(), Kind.DECIMAL);
            case Cell.Amount amount -> money(row, column, amount.amount());
            case Cell.Day day -> date(row, column, day.day(), Kind.DAY);
            case Cell.Month month -> date(row, column, month.month().atDay(1), Kind.MONTH);
            case Cell.None _ -> {
                // Left empty, so that whoever calculates with the column is not misled.
            }
        }
    }

    /** Always a string cell; never a formula, whatever it begins with. */
    void text(Row row, int column, String text, Kind kind) {
        String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
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

    private void money(Row row, int column, BigDecimal amount) {
        number(row, column, amount.doubleValue(), Kind.MONEY);
    }

    private static boolean beginsLikeAFormula(String text) {
        return !text.isEmpty() && BEGINS_LIKE_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static Kind quoted(Kind kind) {
        return kind == Kind.WRAPPED ? Kind.QUOTED_WRAPPED : Kind.QUOTED;
    }
}
