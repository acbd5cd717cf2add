package org.clientroi.report.excel;

import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clientroi.shared.Language;

/** The cell styles of one workbook, each made once: a workbook takes 64,000 at the most. */
final class Styles {

    /** What a cell is. */
    enum Kind {
        TITLE,
        SENTENCE,
        NOTE,
        HEADING,
        HEADER,
        HEADER_NUMBER,
        TEXT,
        WRAPPED,
        /** Set off from a number on its left. */
        REMARK,
        HEADER_REMARK,
        SCORE,
        COUNT,
        POINTS,
        SHARE,
        DECIMAL,
        P_VALUE,
        MONEY,
        DAY,
        MONTH,
        /** Text that begins like a formula: marked as text, so that it stays text when it is edited. */
        QUOTED,
        QUOTED_WRAPPED,
        /** 1 or 0, shown as yes or no. */
        FLAG,
        /** What is well, by its colour, its weight and the mark its text begins with. */
        GOOD,
        /** What is not, also by its stripes: it is told apart in black and white. */
        BAD,
        /** What is neither. */
        UNSURE
    }

    private static final byte[] INK = {0x1c, 0x21, 0x40};
    private static final byte[] MUTED = {0x6b, 0x70, (byte) 0x80};
    private static final byte[] TINT = {(byte) 0xee, (byte) 0xf0, (byte) 0xf8};
    private static final byte[] LINE = {(byte) 0xc9, (byte) 0xcb, (byte) 0xd6};
    private static final byte[] GREEN = {(byte) 0xdd, (byte) 0xf1, (byte) 0xe2};
    private static final byte[] RED = {(byte) 0xf3, (byte) 0xc6, (byte) 0xc2};
    private static final byte[] WHITE = {(byte) 0xff, (byte) 0xff, (byte) 0xff};
    private static final int WINDOWS_FRENCH = 0x40c;
    private static final int WINDOWS_BRITISH = 0x809;

    private final XSSFWorkbook workbook;
    private final Language language;
    private final Map<Kind, XSSFCellStyle> styles = new EnumMap<>(Kind.class);

    Styles(XSSFWorkbook workbook, Language language, Currency currency) {
        this.workbook = workbook;
        this.language = language;
        XSSFFont usual = workbook.getFontAt(0);
        usual.setFontName("Calibri");
        usual.setFontHeightInPoints((short) 11);
        words();
        verdicts();
        numbers(currency);
    }

    /** The number that cells refer to it by. */
    int number(Kind kind) {
        return of(kind).getIndex();
    }

    XSSFCellStyle of(Kind kind) {
        XSSFCellStyle style = styles.get(kind);
        if (style == null) {
            throw new IllegalStateException("no style for " + kind);
        }
        return style;
    }

    private void words() {
        style(Kind.TITLE).setFont(font(18, true, INK));
        style(Kind.SENTENCE).setFont(font(12, false, INK));
        style(Kind.NOTE).setFont(font(10, false, MUTED));
        style(Kind.HEADING).setFont(font(13, true, INK));
        style(Kind.TEXT);
        style(Kind.WRAPPED).setWrapText(true);
        style(Kind.REMARK).setIndention((short) 1);
        of(Kind.REMARK).setWrapText(true);
        of(Kind.REMARK).setAlignment(HorizontalAlignment.LEFT);
        style(Kind.QUOTED).setQuotePrefixed(true);
        XSSFCellStyle quoted = style(Kind.QUOTED_WRAPPED);
        quoted.setWrapText(true);
        quoted.setQuotePrefixed(true);
        header(Kind.HEADER, HorizontalAlignment.LEFT);
        header(Kind.HEADER_NUMBER, HorizontalAlignment.RIGHT);
        header(Kind.HEADER_REMARK, HorizontalAlignment.LEFT);
        of(Kind.HEADER_REMARK).setIndention((short) 1);
        styles.values().forEach(style -> style.setVerticalAlignment(VerticalAlignment.TOP));
        of(Kind.HEADER).setVerticalAlignment(VerticalAlignment.BOTTOM);
        of(Kind.HEADER_NUMBER).setVerticalAlignment(VerticalAlignment.BOTTOM);
        of(Kind.HEADER_REMARK).setVerticalAlignment(VerticalAlignment.BOTTOM);
    }

    private void verdicts() {
        verdict(Kind.GOOD, true);
        of(Kind.GOOD).setFillForegroundColor(new XSSFColor(GREEN));
        of(Kind.GOOD).setFillPattern(FillPatternType.SOLID_FOREGROUND);
        verdict(Kind.BAD, true);
        of(Kind.BAD).setFillForegroundColor(new XSSFColor(RED));
        of(Kind.BAD).setFillBackgroundColor(new XSSFColor(WHITE));
        of(Kind.BAD).setFillPattern(FillPatternType.THIN_FORWARD_DIAG);
        verdict(Kind.UNSURE, false);
    }

    private void verdict(Kind kind, boolean bold) {
        XSSFCellStyle style = style(kind);
        style.setFont(font(11, bold, INK));
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
    }

    private void header(Kind kind, HorizontalAlignment alignment) {
        XSSFCellStyle header = style(kind);
        header.setFont(font(11, true, INK));
        header.setFillForegroundColor(new XSSFColor(TINT));
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setBorderBottom(BorderStyle.THIN);
        header.setBottomBorderColor(new XSSFColor(LINE));
        header.setAlignment(alignment);
        header.setWrapText(true);
    }

    /** Separators follow the reader's own settings; months are named in the workbook's language. */
    private void numbers(Currency currency) {
        boolean french = language == Language.FR;
        String locale = locale(language);
        String symbol = currency.getSymbol(language.locale());
        number(Kind.COUNT, "#,##0");
        number(Kind.POINTS, "0.0");
        number(Kind.SHARE, french ? "0.0\"\u202f\"%" : "0.0%");
        number(Kind.DECIMAL, "0.00");
        number(Kind.P_VALUE, "0.000");
        number(Kind.SCORE, "0");
        of(Kind.SCORE).setAlignment(HorizontalAlignment.CENTER);
        number(Kind.FLAG, french ? "\"oui\";;\"non\"" : "\"yes\";;\"no\"");
        of(Kind.FLAG).setAlignment(HorizontalAlignment.CENTER);
        number(Kind.MONEY, french ? "#,##0.00\"\u202f%s\"".formatted(symbol) : "\"%s\"#,##0.00".formatted(symbol));
        number(Kind.DAY, locale + "d mmm yyyy");
        number(Kind.MONTH, locale + "mmm yyyy");
        of(Kind.DAY).setAlignment(HorizontalAlignment.LEFT);
        of(Kind.MONTH).setAlignment(HorizontalAlignment.LEFT);
    }

    /** What makes a format write the names of months in the language, whatever the reader's own. */
    static String locale(Language language) {
        return "[$-%X]".formatted(language == Language.FR ? WINDOWS_FRENCH : WINDOWS_BRITISH);
    }

    private void number(Kind kind, String format) {
        XSSFCellStyle style = style(kind);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
    }

    private XSSFCellStyle style(Kind kind) {
        XSSFCellStyle style = workbook.createCellStyle();
        styles.put(kind, style);
        return style;
    }

    private XSSFFont font(int points, boolean bold, byte[] colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(new XSSFColor(colour));
        return font;
    }
}
