package org.clientroi.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientroi.insight.domain.Grain;
import org.clientroi.report.chart.Gallery;
import org.clientroi.report.domain.AnswerRow;
import org.clientroi.report.domain.AnswerRow.Followed;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.domain.Workbooks;
import org.clientroi.shared.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/**
 * A million answers as a workbook, beside fastexcel writing the same cells; the two in turn. fastexcel is spared the
 * styles, the other sheets, the tables and the digest.
 */
class WorkbookBenchmark {

    private static final int ANSWERS = 1_000_000;
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int FLUSHED = 1_000;
    private static final double MEGABYTE = 1 << 20;
    private static final double NANOSECONDS = 1e9;
    private static final String[] WORDS = {
        "Très bien, rien à redire.", "Le colis est arrivé en retard & abîmé.", "Livraison rapide, lampe superbe.", ""
    };

    @Test
    void aMillionAnswers() throws IOException {
        WorkbookContents contents = Contents.of(Gallery.CHARTS, Language.FR, Grain.WEEK);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double own = seconds(file -> ours(contents, file, WorkbookBenchmark::answers));
            double other = seconds(WorkbookBenchmark::fastexcel);
            if (round > 0) {
                ours.add(own);
                theirs.add(other);
                ratios.add(own / other);
            }
        }
        double heap = heap(contents);
        String report = String.format(
                Locale.ROOT,
                "%d answers, %d columns, %d rounds%nClientROI %.2f s, fastexcel %.2f s, ratio %.2f (%.2f to %.2f)%n"
                        + "live heap above idle: %.1f MB at most%n",
                ANSWERS,
                AnswerColumn.values().length,
                ROUNDS,
                median(ours),
                median(theirs),
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios),
                heap);
        Files.writeString(Path.of("target", "workbook-benchmark.txt"), report);
        System.out.print(report);
    }

    private static void ours(WorkbookContents contents, OutputStream file, Workbooks.Answers answers)
            throws IOException {
        assertThat(new PoiWorkbooks().write(contents, answers, file)).isEqualTo(ANSWERS);
    }

    private static void answers(Consumer<AnswerRow> reader) {
        for (int number = 0; number < ANSWERS; number++) {
            reader.accept(answer(number));
        }
    }

    private static AnswerRow answer(int number) {
        String words = WORDS[number % WORDS.length];
        return new AnswerRow(
                LocalDate.of(2026, 1, 1).plusDays(number % 300),
                "nps",
                number % 11,
                Optional.empty(),
                words.isEmpty() ? Optional.empty() : Optional.of(words),
                Optional.of("LU-" + (100_000 + number)),
                Optional.of(LocalDate.of(2025, 12, 28).plusDays(number % 300)),
                Optional.of(number % 9 == 0),
                number % 13 == 0 ? Optional.of("damaged") : Optional.empty(),
                Optional.of("Colissimo"),
                Optional.of("Lampes"),
                Optional.of("fr"),
                true,
                true,
                new Followed(number % 2 == 0, number % 3),
                new Followed(number % 4 == 0, number % 5));
    }

    private static void fastexcel(OutputStream file) throws IOException {
        try (Workbook workbook = new Workbook(file, "benchmark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Réponses");
            for (int number = 0; number < ANSWERS; number++) {
                fill(sheet, number + 1, answer(number));
                if (number % FLUSHED == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void fill(Worksheet sheet, int row, AnswerRow answer) {
        sheet.value(row, 0, answer.answeredOn().toEpochDay());
        sheet.value(row, 1, answer.question());
        sheet.value(row, 2, answer.score());
        answer.comment().ifPresent(words -> sheet.value(row, 4, words));
        answer.orderNumber().ifPresent(number -> sheet.value(row, 5, number));
        answer.deliveredOn().ifPresent(day -> sheet.value(row, 6, day.toEpochDay()));
        answer.late().ifPresent(late -> sheet.value(row, 7, late ? "En retard" : "À l’heure"));
        answer.incident().ifPresent(incident -> sheet.value(row, 8, incident));
        answer.carrier().ifPresent(carrier -> sheet.value(row, 9, carrier));
        answer.category().ifPresent(category -> sheet.value(row, 10, category));
        answer.language().ifPresent(language -> sheet.value(row, 11, language));
        sheet.value(row, 12, answer.inPeriod() ? 1 : 0);
        sheet.value(row, 13, answer.index() ? 1 : 0);
        sheet.value(row, 14, answer.days90().whole() ? 1 : 0);
        sheet.value(row, 15, answer.days90().orders());
        sheet.value(row, 16, answer.days365().whole() ? 1 : 0);
        sheet.value(row, 17, answer.days365().orders());
    }

    /** What lives while it is written, above what lived before: most of four looks. */
    private static double heap(WorkbookContents contents) throws IOException {
        double idle = live();
        double[] most = {0};
        seconds(file -> ours(contents, file, reader -> {
            for (int number = 0; number < ANSWERS; number++) {
                reader.accept(answer(number));
                if (number % (ANSWERS / 4) == ANSWERS / 4 - 1) {
                    most[0] = Math.max(most[0], live() - idle);
                }
            }
        }));
        return most[0];
    }

    private static double live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private static double seconds(Writing writing) throws IOException {
        Path file = Files.createTempFile("workbook-", ".xlsx");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            long begin = System.nanoTime();
            writing.to(out);
            return (System.nanoTime() - begin) / NANOSECONDS;
        } finally {
            Files.delete(file);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Writes one file. */
    private interface Writing {

        void to(OutputStream file) throws IOException;
    }
}
