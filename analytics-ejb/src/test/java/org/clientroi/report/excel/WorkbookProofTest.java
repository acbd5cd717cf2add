package org.clientroi.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.clientroi.insight.domain.Grain;
import org.clientroi.report.chart.Gallery;
import org.clientroi.report.domain.AnswerRow;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.shared.Language;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook proves its figures: calculated anew by LibreOffice, from the answers it holds. */
class WorkbookProofTest {

    private static final int NPS = 1;
    private static final int COMPUTED = 5;
    private static final int AGREES = 9;
    /** So that the answers, some six thousand, go over three sheets. */
    private static final int ROWS_OF_A_SHEET = 3_000;

    private static final String CALCULATE_ON_LOADING = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
        <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatTheAnswersGiveIsWhatClientRoiComputedAndMovesWithThem() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not installed");
        WorkbookContents contents = Contents.of(Gallery.CHARTS, Language.FR, Grain.WEEK);
        byte[] file = written(contents, Contents.evidence(contents));
        Files.write(folder.resolve("as-made.xlsx"), file);
        Files.write(folder.resolve("changed.xlsx"), changed(file));

        Files.write(folder.resolve("missing.xlsx"), written(Contents.csatOnly(Gallery.CHARTS, Language.FR), List.of()));

        calculateAnew("as-made.xlsx", "changed.xlsx", "missing.xlsx");

        List<Row> asMade = figures("as-made.xlsx");
        assertThat(asMade).hasSizeGreaterThan(20);
        assertThat(asMade).allSatisfy(row -> assertThat(verdict(row)).isEqualTo("✓ oui"));
        Row before = row(asMade, "NPS");
        assertThat(number(before, NPS)).isCloseTo(number(before, COMPUTED), within(1e-6));

        List<Row> moved = figures("changed.xlsx");
        Row after = row(moved, "NPS");
        double n = contents.nps().whole().n();
        assertThat(number(after, NPS)).isCloseTo(number(before, NPS) + 100 / n, within(1e-6));
        assertThat(verdict(after)).isEqualTo("✗ non");
        assertThat(verdict(row(moved, "Détracteurs (0 à 6)"))).isEqualTo("✗ non");
        assertThat(verdict(row(moved, "Réachat à 12 mois\u202f: Promoteurs"))).isEqualTo("✓ oui");
    }

    /** The first answer, a 0, becomes an 8. */
    private static byte[] changed(byte[] file) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(copy)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                String part = entry.getName().endsWith("sheet9.xml")
                        ? new String(from.readAllBytes(), StandardCharsets.UTF_8)
                        : "";
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (part.isEmpty()) {
                    from.transferTo(to);
                } else {
                    String other = part.replaceFirst("(r=\"C2\"[^>]*><v>)0<", "$18<");
                    assertThat(other).isNotEqualTo(part);
                    to.write(other.getBytes(StandardCharsets.UTF_8));
                }
                to.closeEntry();
            }
        }
        return copy.toByteArray();
    }

    private static byte[] written(WorkbookContents contents, List<AnswerRow> answers) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new PoiWorkbooks(ROWS_OF_A_SHEET).write(contents, answers::forEach, file);
        return file.toByteArray();
    }

    private void calculateAnew(String... files) throws IOException, InterruptedException {
        Path home = folder.resolve("office");
        Files.createDirectories(home.resolve("user"));
        Files.writeString(home.resolve("user/registrymodifications.xcu"), CALCULATE_ON_LOADING);
        Process office = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        "/usr/bin/soffice",
                                        "-env:UserInstallation=" + home.toUri(),
                                        "--headless",
                                        "--convert-to",
                                        "xlsx",
                                        "--outdir",
                                        folder.resolve("calculated").toString()),
                                Stream.of(files))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.txt").toFile())
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(office.exitValue())
                .as(Files.readString(folder.resolve("office.txt")))
                .isZero();
    }

    private List<Row> figures(String name) throws IOException {
        try (InputStream file =
                        Files.newInputStream(folder.resolve("calculated").resolve(name));
                ReadableWorkbook workbook = new ReadableWorkbook(file)) {
            return workbook.findSheet("Synthèse").orElseThrow().read().stream()
                    .filter(row -> !verdict(row).isEmpty())
                    .toList();
        }
    }

    /** In the column of figures, else in that of the scores. */
    private static String verdict(Row row) {
        String figure = row.getCellCount() > AGREES ? row.getCellText(AGREES) : "";
        String score = row.getCellCount() > 3 ? row.getCellText(3) : "";
        String said = figure.isEmpty() ? score : figure;
        return said.startsWith("✓") || said.startsWith("✗") ? said : "";
    }

    private static Row row(List<Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.getCellText(0).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        rows.stream().map(row -> row.getCellText(0)).toList()));
    }

    private static double number(Row row, int column) {
        return Double.parseDouble(row.getCell(column).getRawValue());
    }
}
