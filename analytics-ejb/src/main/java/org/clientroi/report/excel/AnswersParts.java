package org.clientroi.report.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientroi.report.domain.AnswerRow;
import org.clientroi.report.domain.Words;
import org.clientroi.report.excel.Styles.Kind;
import org.clientroi.shared.Texts;

/** A row an answer, written into the file as it is read; a new sheet where Excel's rows end. */
final class AnswersParts implements Consumer<AnswerRow> {

    /** Excel takes no more. */
    static final int ROWS_OF_A_SHEET = 1_048_576;

    /** Day 0 of a workbook, as far as any day after February 1900 is concerned. */
    private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

    private static final String NAMESPACES = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static final String TAIL =
            "</sheetData><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\""
                    + " footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\""
                    + " fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P /"
                    + " &amp;N</oddFooter></headerFooter><tableParts count=\"1\"><tablePart"
                    + " r:id=\"rId1\"/></tableParts></worksheet>";

    /** One sheet that was written: its part of the file, its rows without the header, and the digest of the part. */
    record Part(String name, int rows, String sha256) {}

    private final PartsFile file;
    private final int firstPart;
    private final int rowsOfASheet;
    private final Texts texts;
    private final Words words;
    private final AnswerStyles styles;
    private final List<Part> parts = new ArrayList<>();
    private SheetXml sheet;
    private int next;

    /** @param firstPart number of the first sheet in the file, counted from 1 */
    AnswersParts(PartsFile file, int firstPart, int rowsOfASheet, Styles styles, Texts texts) throws IOException {
        this.file = file;
        this.firstPart = firstPart;
        this.rowsOfASheet = rowsOfASheet;
        this.texts = texts;
        this.words = Words.in(texts.language());
        this.styles = new AnswerStyles(styles);
        this.sheet = begin();
    }

    @Override
    public void accept(AnswerRow answer) {
        try {
            if (next == rowsOfASheet) {
                end();
                sheet = begin();
            }
            write(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written, once nothing more comes. */
    List<Part> finish() throws IOException {
        end();
        return List.copyOf(parts);
    }

    private void write(AnswerRow answer) throws IOException {
        sheet.beginRow(next++);
        day(AnswerColumn.DAY, answer.answeredOn());
        text(AnswerColumn.QUESTION, words.value("question", answer.question()));
        number(AnswerColumn.SCORE, styles.score(), answer.score());
        number(AnswerColumn.LATER, styles.score(), answer.laterScore());
        if (answer.comment().isPresent()) {
            String comment = Cells.shortened(answer.comment().get());
            sheet.text(AnswerColumn.COMMENT.ordinal(), styles.comment(comment), comment);
        }
        text(AnswerColumn.ORDER, answer.orderNumber());
        if (answer.deliveredOn().isPresent()) {
            day(AnswerColumn.DELIVERED, answer.deliveredOn().get());
        }
        text(AnswerColumn.LATE, answer.late().map(late -> words.value("late", late.toString())));
        text(AnswerColumn.INCIDENT, answer.incident().map(incident -> words.value("incident", incident)));
        text(AnswerColumn.CARRIER, answer.carrier());
        text(AnswerColumn.CATEGORY, answer.category());
        text(AnswerColumn.LANGUAGE, answer.language().map(language -> words.value("language", language)));
        flag(AnswerColumn.IN_PERIOD, answer.inPeriod());
        flag(AnswerColumn.INDEX, answer.index());
        followed(AnswerColumn.FOLLOWED_90, AnswerColumn.ORDERS_90, answer.days90());
        followed(AnswerColumn.FOLLOWED_365, AnswerColumn.ORDERS_365, answer.days365());
        sheet.endRow();
    }

    private void followed(AnswerColumn flag, AnswerColumn orders, AnswerRow.Followed followed) throws IOException {
        flag(flag, followed.whole());
        number(orders, styles.count(), followed.orders());
    }

    private void day(AnswerColumn column, LocalDate day) throws IOException {
        sheet.number(column.ordinal(), styles.day(), day.toEpochDay() - DAY_ZERO);
    }

    private void flag(AnswerColumn column, boolean set) throws IOException {
        sheet.number(column.ordinal(), styles.flag(), set ? 1 : 0);
    }

    private void number(AnswerColumn column, int style, long number) throws IOException {
        sheet.number(column.ordinal(), style, number);
    }

    private void number(AnswerColumn column, int style, Optional<Integer> number) throws IOException {
        if (number.isPresent()) {
            number(column, style, number.get());
        }
    }

    private void text(AnswerColumn column, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            text(column, text.get());
        }
    }

    private void text(AnswerColumn column, String text) throws IOException {
        String shown = Cells.shortened(text);
        sheet.text(column.ordinal(), styles.text(shown), shown);
    }

    private String partName() {
        return "xl/worksheets/sheet" + (firstPart + parts.size()) + ".xml";
    }

    private SheetXml begin() throws IOException {
        SheetXml xml = new SheetXml(file.beginPart(partName()), AnswerColumn.values().length);
        xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet " + NAMESPACES
                + "><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                + "</sheetViews><cols>");
        for (AnswerColumn column : AnswerColumn.values()) {
            int number = column.ordinal() + 1;
            xml.markup("<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + column.width()
                    + "\" customWidth=\"1\"/>");
        }
        xml.markup("</cols><sheetData>");
        xml.beginRow(0);
        for (AnswerColumn column : AnswerColumn.values()) {
            xml.text(column.ordinal(), styles.header(), column.header(texts));
        }
        xml.endRow();
        next = 1;
        return xml;
    }

    private void end() throws IOException {
        sheet.markup(TAIL);
        sheet.finish();
        parts.add(new Part(partName(), next - 1, file.endPart()));
    }

    /** The numbers of the styles, looked up once. */
    private record AnswerStyles(
            int header,
            int day,
            int score,
            int count,
            int flag,
            int plain,
            int quoted,
            int wrapped,
            int quotedWrapped) {

        AnswerStyles(Styles styles) {
            this(
                    styles.number(Kind.HEADER),
                    styles.number(Kind.DAY),
                    styles.number(Kind.SCORE),
                    styles.number(Kind.COUNT),
                    styles.number(Kind.FLAG),
                    styles.number(Kind.TEXT),
                    styles.number(Kind.QUOTED),
                    styles.number(Kind.WRAPPED),
                    styles.number(Kind.QUOTED_WRAPPED));
        }

        int text(String text) {
            return Cells.beginsLikeAFormula(text) ? quoted : plain;
        }

        int comment(String text) {
            return Cells.beginsLikeAFormula(text) ? quotedWrapped : wrapped;
        }
    }
}
