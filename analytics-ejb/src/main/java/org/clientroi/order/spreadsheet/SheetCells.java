package org.clientroi.order.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** A cell's content as text: a day as 2026-11-20 whatever it looks like, a number with all of its digits. */
final class SheetCells {

    /** What a spreadsheet shows of a number at most; beyond it are traces of binary arithmetic. */
    private static final MathContext SHOWN = new MathContext(15);

    private final SharedStrings texts;
    private final StylesTable styles;
    private final boolean from1904;

    SheetCells(SharedStrings texts, StylesTable styles, boolean from1904) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** @param type as the cell says it; null for a number */
    String text(@Nullable String type, @Nullable String style, String content) {
        return switch (type == null ? "n" : type) {
            case "s" -> texts.getItemAt(Integer.parseInt(content.strip())).getString();
            case "b" -> content.equals("1") ? "true" : "false";
            case "e" -> "";
            case "n" -> content.isBlank() ? "" : number(style, content.strip());
            default -> content;
        };
    }

    private String number(@Nullable String style, String content) {
        double number = Double.parseDouble(content);
        if (isDay(style) && number >= 1 && DateUtil.isValidExcelDate(number)) {
            LocalDateTime time = DateUtil.getLocalDateTime(number, from1904, true);
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        BigDecimal shown = new BigDecimal(content).round(SHOWN).stripTrailingZeros();
        return shown.toPlainString();
    }

    private boolean isDay(@Nullable String style) {
        if (style == null) {
            return false;
        }
        XSSFCellStyle known = styles.getStyleAt(Integer.parseInt(style));
        return known != null && DateUtil.isADateFormat(known.getDataFormat(), known.getDataFormatString());
    }

    /** Some workbooks from a Mac count days from 1904. */
    static boolean countsFrom1904(InputStream workbook) throws IOException, XMLStreamException {
        try (workbook) {
            XMLStreamReader xml = safe().createXMLStreamReader(workbook);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    String said = xml.getAttributeValue(null, "date1904");
                    return "1".equals(said) || "true".equals(said);
                }
            }
            return false;
        }
    }

    /** Reads no document type and nothing from outside. */
    static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
