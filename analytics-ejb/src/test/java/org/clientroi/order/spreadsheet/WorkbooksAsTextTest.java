package org.clientroi.order.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook's first sheet, as the intake will read it. */
class WorkbooksAsTextTest {

    @TempDir
    private Path folder;

    @Test
    void daysNumbersAndTextsAreWrittenAsWhatTheyAre() throws IOException {
        assertThat(text(workbook()))
                .isEqualTo("Commande,Date,Montant,Téléphone,Note\n"
                        + "A1,2026-11-20T14:05,1234.56,612345678,\n"
                        + "\n"
                        + "A2,2026-11-21,0.3,,\"deux lignes, une virgule\"\n");
    }

    @Test
    void aRowKeepsItsNumberSoThatARejectedLineIsFoundInTheSheet() throws IOException {
        assertThat(text(workbook()).lines().toList().get(3)).startsWith("A2");
    }

    @Test
    void aPasswordIsSeenBeforeAnythingIsRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var plain = encryptor.getDataStream(office)) {
                plain.write(workbook());
            }
            office.writeFilesystem(out);
        }
        assertThat(shape(out.toByteArray())).isInstanceOf(PlainFile.Protected.class);
    }

    @Test
    void whatIsNoWorkbookOrOnlyHalfOfOneIsDamaged() throws IOException {
        byte[] whole = workbook();
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertThat(shape(half)).isInstanceOf(PlainFile.Damaged.class);
        assertThat(shape(zip("anything.txt", "nothing"))).isInstanceOf(PlainFile.Damaged.class);
    }

    @Test
    void aFileThatUnpacksToMoreThanItShouldIsGivenUp() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 130; i++) {
                zip.write(nothing);
            }
        }
        assertThat(out.size()).isLessThan(200_000);
        assertThat(shape(out.toByteArray())).isInstanceOf(PlainFile.TooLarge.class);
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            XSSFSheet sheet = workbook.createSheet("Commandes");
            row(sheet.createRow(0), "Commande", "Date", "Montant", "Téléphone", "Note");
            Row first = sheet.createRow(1);
            first.createCell(0).setCellValue("A1");
            first.createCell(1).setCellValue(LocalDateTime.of(2026, 11, 20, 14, 5));
            first.getCell(1).setCellStyle(day);
            first.createCell(2).setCellValue(1234.56);
            first.createCell(3).setCellValue(612345678);
            Row second = sheet.createRow(3);
            second.createCell(0).setCellValue("A2");
            second.createCell(1).setCellValue(LocalDateTime.of(2026, 11, 21, 0, 0));
            second.getCell(1).setCellStyle(day);
            second.createCell(2).setCellValue(0.1 + 0.2);
            second.createCell(4).setCellValue("deux lignes,\nune virgule");
            workbook.createSheet("Autre").createRow(0).createCell(0).setCellValue("not read");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void row(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private PlainFile.Shape shape(byte[] file) throws IOException {
        return PlainFile.write(new BufferedInputStream(new ByteArrayInputStream(file)), folder.resolve("kept"));
    }

    private String text(byte[] file) throws IOException {
        assertThat(shape(file)).isInstanceOf(PlainFile.Workbook.class);
        try (InputStream kept = PlainFile.read(Files.newInputStream(folder.resolve("kept")))) {
            return new String(kept.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
