package org.clientroi.order.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.SAXException;

/**
 * The first sheet of a workbook as CSV, a row at a time. What is held in memory is one row and the workbook's texts, of
 * which there may be {@link #MOST_TEXTS} bytes; a file that unpacks to more than it should is given up.
 */
final class WorkbookText {

    private static final long MOST_SHEET = 1L << 30;
    private static final long MOST_TEXTS = 128L << 20;

    private WorkbookText() {}

    static PlainFile.Shape write(InputStream body, OutputStream out) throws IOException {
        Path file = Files.createTempFile("clientroi", ".xlsx");
        try {
            Files.copy(body, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return isTooLarge(file) ? new PlainFile.TooLarge() : write(file, out);
        } catch (LimitedStream.Exceeded e) {
            return new PlainFile.TooLarge();
        } catch (ZipException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | POIXMLException
                | SAXException
                | XMLStreamException e) {
            return new PlainFile.Damaged();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** By what it says of itself; what it says wrongly is seen while it is read. */
    private static boolean isTooLarge(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(WorkbookText::isTooLarge);
        }
    }

    private static boolean isTooLarge(ZipEntry entry) {
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        return entry.getSize() > (sheet ? MOST_SHEET : MOST_TEXTS);
    }

    private static PlainFile.Shape write(Path file, OutputStream out)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                return new PlainFile.Damaged();
            }
            SheetCells cells = new SheetCells(
                    texts(workbook), reader.getStylesTable(), SheetCells.countsFrom1904(reader.getWorkbookData()));
            try (InputStream sheet = new LimitedStream(sheets.next(), MOST_SHEET)) {
                new SheetText(cells, out).write(sheet);
            }
            return new PlainFile.Workbook();
        }
    }

    private static ReadOnlySharedStringsTable texts(OPCPackage workbook) throws IOException, SAXException {
        List<PackagePart> parts = workbook.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType());
        if (parts.isEmpty()) {
            return new ReadOnlySharedStringsTable(workbook);
        }
        try (InputStream in = new LimitedStream(parts.getFirst().getInputStream(), MOST_TEXTS)) {
            return new ReadOnlySharedStringsTable(in, false);
        }
    }
}
