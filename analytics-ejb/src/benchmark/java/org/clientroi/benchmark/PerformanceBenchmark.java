package org.clientroi.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes target/benchmark.txt, whose table stands in docs/performance.md. */
class PerformanceBenchmark {

    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 2);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int HISTORIES = Integer.getInteger("benchmark.histories", 3);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void besideTheDatabaseAlone() throws Exception {
        Locale.setDefault(Locale.ROOT);
        StringBuilder report = new StringBuilder();
        try (DurablePostgres postgres = new DurablePostgres()) {
            report.append("PostgreSQL %s; Java %s; %d processors%n%n"
                    .formatted(
                            postgres.version(),
                            Runtime.version(),
                            Runtime.getRuntime().availableProcessors()));
            report.append(new ImportBenchmark(postgres, folder, HISTORIES).run(WARM_UP, ROUNDS))
                    .append('\n');
            report.append(new AnswerBenchmark(postgres).run(WARM_UP, ROUNDS)).append('\n');
            report.append(new MailBenchmark(postgres).run(WARM_UP, ROUNDS));
        }
        report.append('\n').append(new BootstrapBenchmark().run(WARM_UP, ROUNDS));
        report.append("\nratio: the first line's rate over this line's, median of the rounds\n");
        Files.writeString(Path.of("target", "benchmark.txt"), report);
        System.out.println(report);
    }
}
