package org.clientroi.report.excel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.NumberTable;
import org.clientroi.report.excel.Styles.Kind;

/** A sheet that is written from top to bottom, and printed one page wide. */
final class Sheet {

    private static final int WIDTH_OF_A_CHARACTER = 256;
    /** A width of one is a digit; bold letters and the next word that does not fit take a little more. */
    private static final double LETTERS_A_WIDTH = 0.95;

    private static final float LINE = 15.5f;

    private final XSSFSheet sheet;
    private final Cells cells;
    private int next;

    Sheet(XSSFWorkbook workbook, String name, Cells cells, int... widths) {
        this.sheet = workbook.createSheet(name);
        this.cells = cells;
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * WIDTH_OF_A_CHARACTER);
        }
        sheet.setDisplayGridlines(false);
        onePageWide(sheet);
    }

    static void onePageWide(org.apache.poi.ss.usermodel.Sheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }

    XSSFSheet poi() {
        return sheet;
    }

    /** The row that comes next, counted from 0. */
    int next() {
        return next;
    }

    void title(String text) {
        line(text, Kind.TITLE);
    }

    void heading(String text) {
        next++;
        line(text, Kind.HEADING);
    }

    void sentence(String text) {
        line(text, Kind.SENTENCE);
    }

    void note(String text) {
        line(text, Kind.NOTE);
    }

    void gap(int rows) {
        next += rows;
    }

    void line(String text, Kind kind) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(
                switch (kind) {
                    case TITLE -> 27;
                    case SENTENCE, HEADING -> 20;
                    default -> LINE;
                });
        cells.text(row, 0, text, kind);
    }

    /** Headers of numbers stand over their numbers: {@code words} are the columns that hold text. */
    void header(List<String> names, Set<Integer> words) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < names.size(); column++) {
            cells.text(row, column, names.get(column), headerKind(column, words));
        }
        fit(row, names);
    }

    private static Kind headerKind(int column, Set<Integer> words) {
        if (!words.contains(column)) {
            return Kind.HEADER_NUMBER;
        }
        return column == 0 ? Kind.HEADER : Kind.HEADER_REMARK;
    }

    /** As high as its longest text needs in the width of its column: not every program finds that out by itself. */
    private void fit(Row row, List<String> texts) {
        int lines = 1;
        for (int column = 0; column < texts.size(); column++) {
            int characters = (int) Math.max(1, LETTERS_A_WIDTH * sheet.getColumnWidth(column) / WIDTH_OF_A_CHARACTER);
            lines = Math.max(lines, Math.ceilDiv(texts.get(column).length(), characters));
        }
        row.setHeightInPoints(lines * LINE + 2);
    }

    void row(List<Cell> values) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < values.size(); column++) {
            cells.fill(row, column, values.get(column));
        }
        row.setHeightInPoints(LINE);
    }

    /** As {@link #row}, with words of explanation in the columns after the last. */
    void row(List<Cell> values, List<String> remarks) {
        row(values);
        List<String> texts = new ArrayList<>(Collections.nCopies(values.size(), ""));
        for (String remark : remarks) {
            cells.text(current(), texts.size(), remark, Kind.REMARK);
            texts.add(remark);
        }
        fit(current(), texts);
    }

    /** As {@link #row}, with a verdict in the column after the last. */
    void row(List<Cell> values, String verdict, Kind kind) {
        row(values);
        cells.text(current(), values.size(), verdict, kind);
        List<String> texts = new ArrayList<>(Collections.nCopies(values.size(), ""));
        texts.add(verdict);
        fit(current(), texts);
    }

    /** A row of wrapped texts. */
    void wrapped(List<String> texts) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < texts.size(); column++) {
            cells.text(row, column, texts.get(column), column == 0 ? Kind.WRAPPED : Kind.REMARK);
        }
        fit(row, texts);
    }

    /** The rows that {@code table} took, header first: a table of Excel's own, under that name. */
    CellRangeAddress table(String name, NumberTable table) {
        int first = next;
        header(table.header(), Set.of(0));
        table.rows().forEach(this::row);
        return named(name, first, table.header());
    }

    /** Makes a table of Excel's own out of the header at row {@code first} and everything written since. */
    CellRangeAddress named(String name, int first, List<String> header) {
        next = Math.max(next, first + 2);
        CellRangeAddress rows = new CellRangeAddress(first, next - 1, 0, header.size() - 1);
        ExcelTable.over(sheet, name, rows, header);
        return rows;
    }

    /** Everything down to the row just written stays in view, and on each page of paper. */
    void freeze() {
        sheet.createFreezePane(0, next);
        sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
    }

    /** The row just written. */
    Row current() {
        return Objects.requireNonNull(sheet.getRow(next - 1));
    }

    Cells cells() {
        return cells;
    }
}
