package org.clientroi.order.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Writes a sheet as CSV. Each row stands in the line of its own number, so that a line named later is found in the sheet. */
final class SheetText {

    private static final int MOST_COLUMNS = 1_001;

    private final SheetCells cells;
    private final Writer text;
    private final CsvWriter csv;
    private final List<String> row = new ArrayList<>();
    private long line = 1;
    private int width;

    SheetText(SheetCells cells, OutputStream out) {
        this.cells = cells;
        this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.csv = CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(text);
    }

    void write(InputStream sheet) throws IOException, XMLStreamException {
        XMLStreamReader xml = SheetCells.safe().createXMLStreamReader(sheet);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                stepTo(xml.getAttributeValue(null, "r"));
                readRow(xml);
                writeRow();
            }
        }
        csv.flush();
        text.flush();
    }

    private void stepTo(@Nullable String number) throws IOException {
        long wanted = number == null ? line : Long.parseLong(number);
        for (; line < wanted; line++) {
            csv.flush();
            text.write('\n');
        }
    }

    private void readRow(XMLStreamReader xml) throws XMLStreamException {
        row.clear();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                return;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"));
                String cell = readCell(xml).replaceAll("[\\r\\n\\u2028\\u2029]+", " ");
                while (row.size() < Math.min(column, MOST_COLUMNS)) {
                    row.add("");
                }
                if (column < MOST_COLUMNS) {
                    row.add(cell);
                }
            }
        }
    }

    /** The content stands in {@code v}, or in the runs of an inline text. */
    private String readCell(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder content = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT
                    && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
                content.append(xml.getElementText());
            }
        }
        return content.isEmpty() ? "" : cells.text(type, style, content.toString());
    }

    /** AB12 is the 28th column. */
    private int column(@Nullable String reference) {
        if (reference == null) {
            return row.size();
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    /** A row of a sheet ends with its last cell: it is made as wide as the header. */
    private void writeRow() throws IOException {
        boolean blank = row.stream().allMatch(String::isBlank);
        if (blank) {
            csv.flush();
            text.write('\n');
        } else {
            width = width == 0 ? row.size() : width;
            while (row.size() < width) {
                row.add("");
            }
            csv.writeRecord(row);
        }
        line++;
    }
}
