package org.clientroi.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clientroi.statistics.CoxFit;
import org.clientroi.statistics.CoxRegression;
import org.clientroi.statistics.CrossTable;
import org.clientroi.statistics.FollowUp;
import org.clientroi.statistics.KaplanMeier;
import org.clientroi.statistics.KendallCorrelation;
import org.clientroi.statistics.LinearCorrelation;
import org.clientroi.statistics.LogRank;
import org.clientroi.statistics.LogisticRegression;
import org.clientroi.statistics.MeanCumulativeFunction;
import org.clientroi.statistics.NelsonAalen;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.ProportionDifference;
import org.clientroi.statistics.RecurrentRows;
import org.clientroi.statistics.RegressionRows;
import org.clientroi.statistics.RestrictedMean;
import org.clientroi.statistics.Share;
import org.clientroi.statistics.SurvivalRows;

/**
 * From tallies to the results of a page on repeat orders, for three classes in five strata followed for a year: rates with
 * their differences, rank correlations, logistic regression, orders per customer, curves, log-rank test within strata, restricted means, and
 * Cox. The tallies count as many customers as one likes: what it costs does not depend on it.
 */
final class TallyBenchmark {

    private static final int CLASSES = 3;
    private static final int STRATA = 5;
    private static final int DAYS = 365;

    private final double[][][] events = new double[CLASSES][STRATA][DAYS];
    private final double[][][] waiting = new double[CLASSES][STRATA][DAYS];
    private final long customers;

    /** @param perDay customers in each class, stratum and day */
    TallyBenchmark(int perDay) {
        Random random = new Random(2026);
        long sum = 0;
        for (int group = 0; group < CLASSES; group++) {
            for (int stratum = 0; stratum < STRATA; stratum++) {
                for (int day = 0; day < DAYS; day++) {
                    events[group][stratum][day] = random.nextInt(perDay * (group + 1)) + 1;
                    waiting[group][stratum][day] = random.nextInt(perDay * 8) + 1;
                    sum += Math.round(events[group][stratum][day] + waiting[group][stratum][day]);
                }
            }
        }
        customers = sum;
    }

    String run(int warmUp, int rounds) {
        double[] seconds = new double[rounds];
        double[] cox = new double[rounds];
        for (int round = -Math.max(warmUp, 10); round < rounds; round++) {
            long start = System.nanoTime();
            all();
            long before = System.nanoTime();
            CoxFit fit = (CoxFit) CoxRegression.withDefaults().fit(patterns());
            fit.standardErrors();
            long end = System.nanoTime();
            if (round >= 0) {
                seconds[round] = (end - start) * 1e-6;
                cox[round] = (end - before) * 1e-6;
            }
        }
        Arrays.sort(seconds);
        Arrays.sort(cox);
        return "From tallies of %,d customers, three classes in five strata: %.1f ms, of which Cox %.1f ms (medians of %d)%n"
                .formatted(customers, seconds[rounds / 2], cox[rounds / 2], rounds);
    }

    private void all() {
        List<FollowUp> classes = IntStream.range(0, CLASSES)
                .mapToObj(group -> followUp(sum(events[group]), sum(waiting[group])))
                .toList();
        classes.forEach(KaplanMeier.withDefaults()::estimate);
        classes.forEach(NelsonAalen::of);
        LogRank.withDefaults().testStrata(strata());
        RestrictedMean.to(DAYS).difference(classes.get(0), classes.get(2));
        List<Share> shares = classes.stream()
                .map(each -> new Share(Math.round(each.totalEvents()), Math.round(each.n())))
                .toList();
        shares.forEach(share -> Proportion.withDefaults().estimate(share));
        ProportionDifference.withDefaults().estimate(shares.get(0), shares.get(2));
        CrossTable table = table(shares);
        LinearCorrelation.spearman().estimate(table);
        KendallCorrelation.withDefaults().estimate(table);
        LogisticRegression.withDefaults().fit(reordered());
        shares.forEach(share ->
                MeanCumulativeFunction.of(histories(share)).at(DAYS).estimate().orElseThrow());
    }

    /** How many ordered how often, of those followed for the year: as many histories as counts, each of many customers. */
    private static RecurrentRows histories(Share share) {
        int most = 6;
        int rows = most * (most + 1) / 2 + most + 1;
        int[] subjects = new int[rows];
        double[] start = new double[rows];
        double[] stop = new double[rows];
        double[] mark = new double[rows];
        double[] customers = new double[most + 1];
        int row = 0;
        for (int orders = 0; orders <= most; orders++) {
            customers[orders] = orders == 0 ? share.n() - share.part() : share.part() / Math.pow(2, orders);
            for (int each = 0; each <= orders; each++) {
                subjects[row] = orders;
                start[row] = each * 50.0;
                stop[row] = each < orders ? (each + 1) * 50.0 : DAYS;
                mark[row] = each < orders ? 1 : 0;
                row++;
            }
        }
        return RecurrentRows.of(subjects, start, stop, mark).weighted(customers);
    }

    private static double[] sum(double[][] byStratum) {
        double[] sum = new double[DAYS];
        for (double[] days : byStratum) {
            Arrays.setAll(sum, day -> sum[day] + days[day]);
        }
        return sum;
    }

    private static FollowUp followUp(double[] ordered, double[] stillWaiting) {
        double[] days = IntStream.rangeClosed(1, DAYS).asDoubleStream().toArray();
        return FollowUp.ofCounts(days, ordered, stillWaiting);
    }

    private List<List<FollowUp>> strata() {
        List<List<FollowUp>> strata = new ArrayList<>();
        for (int stratum = 0; stratum < STRATA; stratum++) {
            int each = stratum;
            strata.add(IntStream.range(0, CLASSES)
                    .mapToObj(group -> followUp(events[group][each], waiting[group][each]))
                    .toList());
        }
        return strata;
    }

    /** Scores 0 to 10 with what was ordered later, made of the classes' shares. */
    private static CrossTable table(List<Share> shares) {
        List<CrossTable.Cell> cells = new ArrayList<>();
        for (int score = 0; score <= 10; score++) {
            Share share = shares.get(score >= 9 ? 0 : score >= 7 ? 1 : 2);
            for (int orders = 0; orders <= 5; orders++) {
                cells.add(new CrossTable.Cell(score, orders, 1 + share.n() / (score + 1L) / (orders + 1L)));
            }
        }
        return CrossTable.of(cells);
    }

    /** Each class and stratum twice, with and without an order. */
    private RegressionRows reordered() {
        int patterns = CLASSES * STRATA;
        double[][] columns = new double[CLASSES + STRATA - 1][2 * patterns];
        double[] outcome = new double[2 * patterns];
        double[] counts = new double[2 * patterns];
        for (int row = 0; row < 2 * patterns; row++) {
            int group = row / 2 / STRATA;
            int stratum = row / 2 % STRATA;
            columns[0][row] = 1;
            mark(columns, row, 1, group);
            mark(columns, row, CLASSES, stratum);
            outcome[row] = row % 2;
            counts[row] = Arrays.stream((row % 2 == 1 ? events : waiting)[group][stratum])
                    .sum();
        }
        return RegressionRows.of(columns, outcome).weighted(counts);
    }

    /** Class and stratum as covariates, a row a day and how it ended. */
    private SurvivalRows patterns() {
        int rows = CLASSES * STRATA * DAYS * 2;
        double[][] columns = new double[CLASSES + STRATA - 2][rows];
        double[] time = new double[rows];
        double[] status = new double[rows];
        double[] counts = new double[rows];
        for (int row = 0; row < rows; row++) {
            int day = row / 2 % DAYS;
            int stratum = row / 2 / DAYS % STRATA;
            int group = row / 2 / DAYS / STRATA;
            mark(columns, row, 0, group);
            mark(columns, row, CLASSES - 1, stratum);
            time[row] = day + 1;
            status[row] = row % 2;
            counts[row] = (row % 2 == 1 ? events : waiting)[group][stratum][day];
        }
        return SurvivalRows.of(time, status, columns).counted(counts);
    }

    /** The level is an indicator from {@code first} on; level 0 is the reference. */
    private static void mark(double[][] columns, int row, int first, int level) {
        if (level > 0) {
            columns[first + level - 1][row] = 1;
        }
    }
}
