package org.clientroi.report.excel;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.clientroi.report.domain.AnswerRow;
import org.clientroi.report.domain.Words;
import org.clientroi.report.excel.Styles.Kind;
import org.clientroi.shared.Texts;

/** A row an answer, written as it is read; a new sheet where Excel's rows end. */
final class AnswersSheet implements Consumer<AnswerRow> {

    private static final int[] WIDTHS = {14, 25, 8, 12, 64, 17, 14, 13, 17, 17, 17, 11};
    private static final int LAST_COLUMN = WIDTHS.length - 1;
    private static final int WIDTH_OF_A_CHARACTER = 256;
    private static final int ROWS_EXCEL_TAKES = 1_048_576;

    private final SXSSFWorkbook workbook;
    private final Cells cells;
    private final Texts texts;
    private final Words words;
    private SXSSFSheet sheet;
    private int sheets = 1;
    private int next;

    AnswersSheet(SXSSFWorkbook workbook, Cells cells, Texts texts) {
        this.workbook = workbook;
        this.cells = cells;
        this.texts = texts;
        this.words = Words.in(texts.language());
        this.sheet = workbook.createSheet(texts.get("sheet.answers"));
        begin();
    }

    @Override
    public void accept(AnswerRow answer) {
        if (next == ROWS_EXCEL_TAKES) {
            finish();
            sheets++;
            sheet = workbook.createSheet(texts.get("sheet.answers") + " " + sheets);
            begin();
        }
        Row row = sheet.createRow(next++);
        cells.date(row, 0, answer.answeredOn(), Kind.DAY);
        cells.text(row, 1, words.value("question", answer.question()), Kind.TEXT);
        cells.number(row, 2, answer.score(), Kind.SCORE);
        answer.laterScore().ifPresent(score -> cells.number(row, 3, score, Kind.SCORE));
        answer.comment().ifPresent(comment -> cells.text(row, 4, comment, Kind.WRAPPED));
        answer.orderNumber().ifPresent(number -> cells.text(row, 5, number, Kind.TEXT));
        answer.deliveredOn().ifPresent(day -> cells.date(row, 6, day, Kind.DAY));
        answer.late().ifPresent(late -> cells.text(row, 7, words.value("late", late.toString()), Kind.TEXT));
        answer.incident().ifPresent(incident -> cells.text(row, 8, words.value("incident", incident), Kind.TEXT));
        answer.carrier().ifPresent(carrier -> cells.text(row, 9, carrier, Kind.TEXT));
        answer.category().ifPresent(category -> cells.text(row, 10, category, Kind.TEXT));
        answer.language().ifPresent(language -> cells.text(row, 11, words.value("language", language), Kind.TEXT));
    }

    /** The filter, once it is known how far down the answers go. */
    void finish() {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, next - 1), 0, LAST_COLUMN));
    }

    private void begin() {
        next = 0;
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * WIDTH_OF_A_CHARACTER);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        Sheet.onePageWide(sheet);
        Row header = sheet.createRow(next++);
        List<String> names = List.of(
                "answers.day",
                "answers.question",
                "answers.score",
                "answers.later",
                "answers.comment",
                "answers.order",
                "answers.delivered",
                "answers.late",
                "answers.incident",
                "answers.carrier",
                "answers.category",
                "answers.language");
        for (int column = 0; column < names.size(); column++) {
            cells.text(header, column, texts.get(names.get(column)), Kind.HEADER);
        }
    }
}
