package org.clientroi.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clientroi.insight.domain.Grain;
import org.clientroi.report.chart.Gallery;
import org.clientroi.report.domain.AnswerRow;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.shared.Language;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;

/** Read back with another library than the one that wrote it. */
class WorkbookTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWorkbookHasItsSheetsInTheLanguageAskedFor(Language language) throws IOException {
        List<String> sheets = read(written(language, List.of()))
                .getSheets()
                .map(Sheet::getName)
                .toList();

        assertThat(sheets)
                .isEqualTo(
                        language == Language.FR
                                ? List.of(
                                        "Synthèse",
                                        "Évolution",
                                        "Réachat",
                                        "Segments",
                                        "Leviers",
                                        "Entonnoir",
                                        "Réponses",
                                        "Définitions",
                                        "Pour l’audit")
                                : List.of(
                                        "Summary",
                                        "Trend",
                                        "Repeat orders",
                                        "Segments",
                                        "Drivers",
                                        "Funnel",
                                        "Answers",
                                        "Definitions",
                                        "For auditors"));
    }

    @Test
    void anAnswerIsARowOfTypedCells() throws IOException {
        List<Row> rows = rows(written(Language.EN, List.of(Contents.answer(2, "broken"))), "Answers");

        Row answer = rows.get(1);
        assertThat(answer.getCellAsDate(0)).contains(LocalDate.of(2026, 11, 12).atStartOfDay());
        assertThat(answer.getCellAsNumber(2))
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("2"));
        assertThat(answer.getCellAsNumber(3))
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("9"));
        assertThat(answer.getCellAsDate(6)).contains(LocalDate.of(2026, 11, 9).atStartOfDay());
        assertThat(IntStream.of(1, 4, 5, 7, 8, 9, 10, 11).mapToObj(answer::getCellText))
                .containsExactly(
                        "Recommendation (0 to 10)",
                        "broken",
                        "LU-104512",
                        "Late",
                        "Damaged",
                        "Colissimo",
                        "Lampes",
                        "French");
    }

    @Test
    void ofAnErasedPersonTheScoreRemains() throws IOException {
        Row answer =
                rows(written(Language.EN, List.of(Contents.bare(4))), "Answers").get(1);

        assertThat(answer.getCellAsNumber(2)).isPresent();
        assertThat(answer.stream().filter(cell -> cell != null && cell.getType() != CellType.EMPTY))
                .hasSize(3 + 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 6 12 34 56 78", "-5", "@SUM(A1)", "\t=1", "\r=1"})
    void textThatCouldBeAFormulaStaysText(String comment) throws IOException {
        byte[] file = written(Language.FR, List.of(Contents.answer(3, comment)));

        Cell cell = rows(file, "Réponses").get(1).getCell(4);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.getText().strip()).isEqualTo(comment.strip());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheet("Réponses")
                            .getRow(1)
                            .getCell(4)
                            .getCellStyle()
                            .getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void theAnswersHaveAFilterAndAHeaderThatStays() throws IOException {
        byte[] file = written(Language.EN, List.of(Contents.answer(2, "a"), Contents.answer(3, "b")));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet answers = workbook.getSheet("Answers");
            XSSFTable table = answers.getTables().getFirst();
            assertThat(table.getName()).isEqualTo("Answers");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:R3");
            assertThat(table.getCTTable().getTableColumns().getTableColumnList())
                    .extracting(CTTableColumn::getName)
                    .startsWith("Answered on", "Question", "Score")
                    .hasSize(18);
            assertThat(answers.getPaneInformation().isFreezePane()).isTrue();
            assertThat(answers.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 1);
        }
    }

    @Test
    void theTrendHasAChartOfExcelsOwnOverTheRowsOfItsTable() throws Exception {
        byte[] file = written(Language.EN, List.of());

        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file));
                XSSFWorkbook workbook = new XSSFWorkbook(parts)) {
            XSSFSheet trend = workbook.getSheet("Trend");
            String chart = trend.getDrawingPatriarch()
                    .getCharts()
                    .getFirst()
                    .getCTChart()
                    .toString();
            assertThat(chart).contains("Trend!$F$5:$F$29", "Trend!$G$5:$G$29", "Trend!$H$5:$H$29", "NPS");
            assertThat(trend.getRow(3).getCell(5).getStringCellValue()).isEqualTo("NPS");
            assertThat(trend.getLastRowNum()).isEqualTo(28);
        }
    }

    @Test
    void theTrendIsTheChartsNumbers() throws IOException {
        WorkbookContents contents = Contents.of(Gallery.CHARTS, Language.EN, Grain.WEEK);
        List<Row> rows = rows(written(contents, List.of()), "Trend");
        int header = rows.size() - contents.trend().numbers().rows().size();

        Row first = rows.get(header);
        var numbers = contents.trend().numbers().rows().getFirst();
        assertThat(first.getCellAsDate(0)).contains(LocalDate.of(2026, 6, 1).atStartOfDay());
        assertThat(first.getCellAsNumber(5).orElseThrow().doubleValue())
                .isEqualTo(((org.clientroi.report.domain.Cell.Points) numbers.get(5)).nps() * 100);
    }

    @Test
    void theSummaryGivesTheHeadlineWithItsRangeAndSaysWhatWasLeftOut() throws IOException {
        WorkbookContents contents = Contents.of(Gallery.CHARTS, Language.EN, Grain.WEEK);
        List<Row> rows = rows(written(contents, List.of()), "Summary");

        Row nps = rows.stream()
                .filter(row -> row.getCellText(0).equals("NPS"))
                .findFirst()
                .orElseThrow();
        var estimate = contents.nps().whole().headline().estimate().orElseThrow();
        assertThat(nps.getCellAsNumber(5).orElseThrow().doubleValue()).isEqualTo(estimate.value() * 100);
        assertThat(nps.getCellAsNumber(6).orElseThrow().doubleValue())
                .isEqualTo(estimate.interval().orElseThrow().lower() * 100);
        assertThat(nps.getCellAsNumber(8).orElseThrow().longValue()).isEqualTo(estimate.n());
        assertThat(rows.stream().map(row -> row.getCellText(0)))
                .contains(
                        "Orders complete through 21 November 2026",
                        "Answers too recent to be followed for 12 months",
                        "Deliveries not asked: asked recently");
    }

    @Test
    void noAnswerIsAFormula() throws IOException {
        byte[] file = written(Language.FR, List.of(Contents.answer(3, "=1")));

        assertThat(rows(file, "Réponses").stream().flatMap(Row::stream))
                .noneMatch(cell -> cell != null && cell.getType() == CellType.FORMULA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a < b & c > \"d\"", "deux\nlignes", "_x0041_ reste", "é œ € \u202f 😀", "bell\u0007"})
    void wordsComeBackAsTheyWere(String comment) throws IOException {
        byte[] file = written(Language.EN, List.of(Contents.answer(3, comment)));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheet("Answers").getRow(1).getCell(4).getStringCellValue())
                    .isEqualTo(comment);
        }
    }

    @Test
    void whatASheetCannotHoldGoesOnInTheNext() throws IOException {
        WorkbookContents contents = Contents.of(Gallery.CHARTS, Language.EN, Grain.WEEK);
        List<AnswerRow> answers = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> Contents.answer(number, "answer " + number))
                .toList();
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        long written = new PoiWorkbooks(3).write(contents, answers::forEach, file);

        assertThat(written).isEqualTo(5);
        assertThat(List.of("Answers", "Answers 2", "Answers 3"))
                .extracting(sheet -> scores(file.toByteArray(), sheet))
                .containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        List<Row> audit = rows(file.toByteArray(), "For auditors");
        assertThat(audit.stream().map(row -> row.getCellText(0)))
                .contains("Answers", "Answers 2", "Answers 3")
                .anyMatch(text -> text.startsWith("5 answers in all"));
    }

    @Test
    void theDigestForAuditorsIsThatOfThePartOfTheFile() throws Exception {
        byte[] file = written(Language.EN, List.of(Contents.answer(2, "a")));

        Row data = rows(file, "For auditors").stream()
                .filter(row -> row.getCellText(0).equals("Answers"))
                .findFirst()
                .orElseThrow();
        byte[] part = part(file, data.getCellText(1));
        assertThat(data.getCellText(3))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(part)));
        assertThat(new String(part, StandardCharsets.UTF_8)).contains("<sheetData>");
    }

    @Test
    void everyTableHasANameOfItsOwn() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(written(Language.FR, List.of(Contents.bare(4)))))) {
            List<String> names = IntStream.range(0, workbook.getNumberOfSheets())
                    .mapToObj(workbook::getSheetAt)
                    .flatMap(sheet -> sheet.getTables().stream())
                    .map(XSSFTable::getName)
                    .toList();

            assertThat(names).hasSize(12).doesNotHaveDuplicates().contains("Réponses", "Chiffres", "Définitions");
        }
    }

    @Test
    void aShopWithOneToFiveScoresOnlyGetsTheirTrend() throws IOException {
        List<Row> rows = rows(written(Contents.csatOnly(Gallery.CHARTS, Language.FR), List.of()), "Évolution");

        assertThat(rows.getFirst().getCellText(0)).isEqualTo("Satisfaction au fil du temps");
        assertThat(rows.getLast().getCellAsNumber(2).orElseThrow().doubleValue())
                .isBetween(0.5, 1.0);
    }

    private static List<Integer> scores(byte[] file, String sheet) {
        try {
            return rows(file, sheet).stream()
                    .skip(1)
                    .map(row -> row.getCellAsNumber(2).orElseThrow().intValue())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] part(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IllegalArgumentException("no part " + name);
    }

    private static byte[] written(Language language, List<AnswerRow> answers) throws IOException {
        return written(Contents.of(Gallery.CHARTS, language, Grain.WEEK), answers);
    }

    private static byte[] written(WorkbookContents contents, List<AnswerRow> answers) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new PoiWorkbooks().write(contents, reader -> answers.forEach(reader), file);
        return file.toByteArray();
    }

    private static List<Row> rows(byte[] file, String sheet) throws IOException {
        try (ReadableWorkbook workbook = read(file)) {
            return workbook.findSheet(sheet).orElseThrow().read();
        }
    }

    private static ReadableWorkbook read(byte[] file) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
    }
}
