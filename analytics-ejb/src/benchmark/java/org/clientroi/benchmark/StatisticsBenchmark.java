package org.clientroi.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientroi.statistics.CoxFit;
import org.clientroi.statistics.CoxRegression;
import org.clientroi.statistics.CrossTable;
import org.clientroi.statistics.FollowUp;
import org.clientroi.statistics.KaplanMeier;
import org.clientroi.statistics.LinearCorrelation;
import org.clientroi.statistics.LogRank;
import org.clientroi.statistics.SurvivalRows;
import org.clientroi.statistics.Tested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million single rows: the curves of three groups, the log-rank test, Cox and Spearman, beside R on the same rows where an
 * Rscript is found; and Cox with ten covariates. Writes target/statistics-benchmark.txt.
 */
class StatisticsBenchmark {

    private static final int CUSTOMERS = Integer.getInteger("benchmark.customers", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 2);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMillionRowsBesideR() throws Exception {
        Locale.setDefault(Locale.ROOT);
        SurvivalSample sample = new SurvivalSample(CUSTOMERS);
        StringBuilder report = new StringBuilder("Java %s; %d processors; %d rows%n"
                .formatted(Runtime.version(), Runtime.getRuntime().availableProcessors(), CUSTOMERS));
        report.append(ours(sample)).append(ofR(sample));
        report.append(tenCovariates(sample));
        for (int perDay : new int[] {1, 100, 10_000}) {
            report.append(new TallyBenchmark(perDay).run(WARM_UP, ROUNDS));
        }
        Files.writeString(Path.of("target", "statistics-benchmark.txt"), report);
        System.out.println(report);
    }

    private static String ours(SurvivalSample sample) {
        List<double[]> rounds = new ArrayList<>();
        String findings = "";
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long start = System.nanoTime();
            List<FollowUp> groups = List.of(sample.group(1, 0), sample.group(0, 0), sample.group(0, 1));
            groups.forEach(KaplanMeier.withDefaults()::estimate);
            long curves = System.nanoTime();
            LogRank.withDefaults().test(groups);
            long logRank = System.nanoTime();
            CoxFit fit = (CoxFit) CoxRegression.withDefaults().fit(sample.rows());
            long cox = System.nanoTime();
            Tested rho = LinearCorrelation.spearman().estimate(CrossTable.ofCustomers(sample.score, sample.orders));
            long spearman = System.nanoTime();
            rounds.add(new double[] {curves - start, logRank - curves, cox - logRank, spearman - cox});
            findings = "coef " + Arrays.toString(fit.coefficients()) + "%nrho ".formatted()
                    + rho.estimation().estimate().orElseThrow().value();
        }
        return table("ClientROI", rounds.subList(WARM_UP, rounds.size()), 1e-9) + findings + "\n";
    }

    /** Medians in seconds: curves, log-rank, Cox, Spearman, and of all together. */
    private static String table(String name, List<double[]> rounds, double unit) {
        StringBuilder line = new StringBuilder("%-10s".formatted(name));
        for (int part = 0; part <= 4; part++) {
            int column = part;
            double[] seconds = rounds.stream()
                    .mapToDouble(round ->
                            column < 4 ? round[column] : Arrays.stream(round).sum())
                    .map(each -> each * unit)
                    .sorted()
                    .toArray();
            line.append(" %8.3f".formatted(seconds[seconds.length / 2]));
        }
        return line.append(" s (curves, log-rank, Cox, Spearman, all)\n").toString();
    }

    private String ofR(SurvivalSample sample) throws IOException, InterruptedException {
        Path rows = folder.resolve("rows.csv");
        sample.write(rows);
        Process process;
        try {
            process = new ProcessBuilder("Rscript", "src/benchmark/R/survival.R", rows.toString(), "" + ROUNDS)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return "R: not measured, " + e.getMessage() + "\n";
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            return "R: not measured, " + said;
        }
        List<double[]> rounds = said.lines()
                .filter(line -> line.startsWith("seconds"))
                .map(line -> Arrays.stream(line.split(" "))
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        return table("R", rounds, 1)
                + said.lines().filter(line -> !line.startsWith("seconds")).toList() + "\n";
    }

    private static String tenCovariates(SurvivalSample sample) {
        SurvivalRows rows = sample.rows(10);
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            CoxRegression.withDefaults().fit(rows);
            seconds[round] = (System.nanoTime() - start) * 1e-9;
        }
        Arrays.sort(seconds);
        return "Cox with 10 covariates: %.2f s%n".formatted(seconds[ROUNDS / 2]);
    }
}
