package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientroi.statistics.Bootstrap;
import org.clientroi.statistics.BootstrapDistribution;
import org.clientroi.statistics.BootstrapDistribution.BiasCorrected;
import org.clientroi.statistics.BootstrapStatistic;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.Interval;

/** d2: intervals from resampling, with resamples that were given or drawn. */
final class BootstrapCases {

    private static final long SEED = 20261120;
    private static final int FIRST = 5;

    private BootstrapCases() {}

    /** By resample, how often each row is in it. */
    static long[][] times(GoldenCase one, int rows) {
        GoldenTable index = one.file("index");
        int replicates = Math.min(index.size(), one.arguments().whole("replicates"));
        long[][] times = new long[replicates][rows];
        for (String column : index.names()) {
            double[] drawn = index.numbers(column);
            for (int resample = 0; resample < replicates; resample++) {
                times[resample][Math.toIntExact(Math.round(drawn[resample])) - 1]++;
            }
        }
        return times;
    }

    private static BootstrapStatistic statistic(GoldenTable rows, GoldenArguments statistic) {
        return switch (statistic.text("type")) {
            case "mean" -> BootstrapStatistic.mean(rows.numbers(statistic.text("column")));
            case "nps" -> BootstrapStatistic.mean(signs(rows.numbers(statistic.text("column"))));
            case "ratio_of_sums" ->
                BootstrapStatistic.ratioOfSums(
                        rows.numbers(statistic.text("numerator")), rows.numbers(statistic.text("denominator")));
            case "difference_of_means" ->
                BootstrapStatistic.differenceOfMeans(
                        rows.numbers(statistic.text("column")),
                        is(rows, statistic.text("group"), statistic.text("of")),
                        is(rows, statistic.text("group"), statistic.text("minus")));
            default -> throw new AssertionError("no such statistic: " + statistic);
        };
    }

    private static double[] signs(double[] scores) {
        double[] signs = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            signs[i] = scores[i] >= 9 ? 1 : scores[i] >= 7 ? 0 : -1;
        }
        return signs;
    }

    private static boolean[] is(GoldenTable rows, String column, String level) {
        String[] texts = rows.texts(column);
        boolean[] is = new boolean[texts.length];
        for (int row = 0; row < texts.length; row++) {
            is[row] = GoldenTable.same(texts[row], level);
        }
        return is;
    }

    private static Bootstrap.Rows strata(GoldenCase one, GoldenTable rows) {
        return Bootstrap.Rows.single(
                one.arguments().has("strata") ? rows.codes(one.arguments().text("strata")) : new int[rows.size()]);
    }

    static Figures given(GoldenCase one) {
        GoldenTable rows = one.table();
        Confidence confidence = one.arguments().confidence();
        BootstrapStatistic statistic = statistic(rows, one.arguments().object("statistic"));
        Bootstrap.Rows strata = strata(one, rows);
        Finding<BootstrapDistribution> found = Bootstrap.of(statistic, strata, times(one, rows.size()));
        if (found.reason().isPresent()) {
            return Figures.refused(found.reason().get());
        }
        BootstrapDistribution distribution = found.found().orElseThrow();
        Optional<BiasCorrected> corrected =
                distribution.biasCorrected(Bootstrap.influence(statistic, strata), confidence);
        Interval percentile = distribution.percentile(confidence);
        return new Figures()
                .put("t0", distribution.observed())
                .put("boot_mean", distribution.mean())
                .put("boot_sd", distribution.deviation())
                .put("z0", corrected.map(BiasCorrected::bias))
                .put("acceleration", corrected.map(BiasCorrected::acceleration))
                .interval("percentile95", Optional.of(percentile))
                .interval(
                        "bca95",
                        Optional.of(corrected.map(BiasCorrected::interval).orElse(percentile)))
                .put("bca_alpha", corrected.map(each -> List.of(each.lowerLevel(), each.upperLevel())))
                .put(
                        "first5",
                        new ArrayList<>(distribution
                                .replicates()
                                .subList(
                                        0,
                                        Math.min(
                                                FIRST, distribution.replicates().size()))));
    }

    /** Compared with a Monte Carlo tolerance, which the expected values carry. */
    static Figures drawn(GoldenCase one) {
        GoldenTable rows = one.table();
        Confidence confidence = one.arguments().confidence();
        BootstrapStatistic statistic = statistic(rows, one.arguments().object("statistic"));
        Finding<BootstrapDistribution> found = Bootstrap.withSeed(SEED)
                .withReplicates(one.arguments().whole("replicates"))
                .resample(statistic, strata(one, rows));
        if (found.reason().isPresent()) {
            return Figures.refused(found.reason().get());
        }
        Interval percentile = found.found().orElseThrow().percentile(confidence);
        return new Figures()
                .interval("percentile95", Optional.of(percentile))
                .put("R", one.arguments().whole("replicates"));
    }
}
