package org.clientroi.report.excel;

import java.util.List;
import java.util.function.DoubleFunction;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.excel.Styles.Kind;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimation;

/** A figure as formulas over the answers, beside it what ClientROI computed, and whether the two agree. */
final class LiveRow {

    /** The column of the verdict. */
    static final int AGREES = 9;

    private static final int FIRST_LIVE = 1;
    private static final int FIRST_COMPUTED = 5;
    private static final int PARTS = 4;

    /** What calculates a figure, its range, and how many it rests on. */
    record Formulas(String value, String lower, String upper, String n) {

        /** @param row counted from 1 */
        static Formulas share(int row, String part, String n, int fewest) {
            String cell = "B" + row;
            String count = "E" + row;
            return new Formulas(
                    org.clientroi.report.excel.Formulas.share(part, count, fewest),
                    org.clientroi.report.excel.Formulas.wilson(cell, count, "-"),
                    org.clientroi.report.excel.Formulas.wilson(cell, count, "+"),
                    n);
        }
    }

    /** What ClientROI computed. */
    record Computed(String name, Estimation estimation, long n, DoubleFunction<Cell> kind) {

        List<Cell> cells() {
            return List.of(
                    estimation.estimate().map(e -> kind.apply(e.value())).orElse(new Cell.None()),
                    Cell.bound(estimation, Bound.LOWER, kind),
                    Cell.bound(estimation, Bound.UPPER, kind),
                    new Cell.Count(n));
        }
    }

    private final Sheet sheet;
    private final Texts texts;

    LiveRow(Sheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    void row(Formulas formulas, Computed computed, String remark) {
        List<Cell> values = computed.cells();
        List<Cell> none = List.of(new Cell.None(), new Cell.None(), new Cell.None(), new Cell.None());
        sheet.row(
                List.of(
                        new Cell.Words(computed.name()),
                        none.get(0),
                        none.get(1),
                        none.get(2),
                        none.get(3),
                        values.get(0),
                        values.get(1),
                        values.get(2),
                        values.get(3),
                        new Cell.None()),
                List.of(remark));
        List<String> all = List.of(formulas.value(), formulas.lower(), formulas.upper(), formulas.n());
        Cell share = computed.kind().apply(0);
        for (int part = 0; part < PARTS; part++) {
            Cell kind = part == PARTS - 1 ? new Cell.Count(0) : share;
            sheet.cells().formula(sheet.current(), FIRST_LIVE + part, all.get(part), values.get(part), kind);
        }
        agrees();
    }

    private void agrees() {
        int row = sheet.next();
        sheet.cells()
                .formula(
                        sheet.current(),
                        AGREES,
                        org.clientroi.report.excel.Formulas.agree(
                                row, FIRST_LIVE, FIRST_COMPUTED, texts.get("agrees.yes"), texts.get("agrees.no")),
                        texts.get("agrees.yes"),
                        Kind.GOOD);
    }

    /** From row {@code first} on, where they do not agree it is seen, also on paper. */
    static void mark(Sheet sheet, Texts texts, int column, int first) {
        XSSFSheetConditionalFormatting formatting = sheet.poi().getSheetConditionalFormatting();
        String cell = SheetXml.letters(column) + (first + 1);
        XSSFConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule(cell + "=\"" + texts.get("agrees.no") + "\"");
        rule.createFontFormatting().setFontStyle(true, true);
        rule.createPatternFormatting().setFillPattern(FillPatternType.THIN_FORWARD_DIAG.getCode());
        rule.getPatternFormatting().setFillForegroundColor(IndexedColors.RED.getIndex());
        rule.getPatternFormatting().setFillBackgroundColor(IndexedColors.WHITE.getIndex());
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(first, sheet.next() - 1, column, column)}, rule);
    }
}
