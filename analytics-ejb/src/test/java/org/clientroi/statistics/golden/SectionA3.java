package org.clientroi.statistics.golden;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientroi.statistics.ClusteredNetPromoterScore;
import org.clientroi.statistics.ClusteredNetPromoterScore.Wave;
import org.clientroi.statistics.PairedDifference;
import org.clientroi.statistics.Sample;
import org.clientroi.statistics.Significance;
import org.clientroi.statistics.Tested;
import org.clientroi.statistics.WeightedNetPromoterScore;
import org.clientroi.statistics.WeightedNetPromoterScore.Weighted;

/** a3, a6: answers that go together, and answers that weigh differently. */
final class SectionA3 {

    private SectionA3() {}

    /** The customers of the rows that hold, numbered as in the whole table. */
    private static Wave wave(GoldenTable table, String outcome, int[] customers, int[] rows) {
        double[] signs = table.rows(rows).numbers(outcome);
        return new Wave(signs, Arrays.stream(rows).map(row -> customers[row]).toArray());
    }

    private static int[] rowsOf(GoldenTable table, String column, String level) {
        String[] texts = table.texts(column);
        return IntStream.range(0, table.size())
                .filter(row -> GoldenTable.same(texts[row], level))
                .toArray();
    }

    private static int distinct(int[] customers) {
        return (int) Arrays.stream(customers).distinct().count();
    }

    static Figures clusteredDifference(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        String outcome = arguments.text("outcome");
        String group = arguments.text("group");
        GoldenArguments contrast = arguments.object("contrasts");
        GoldenTable all = one.table().complete(outcome);
        List<String> waves = List.of(contrast.text("minus"), contrast.text("of"));
        GoldenTable table =
                all.where(row -> waves.stream().anyMatch(level -> GoldenTable.same(all.texts(group)[row], level)));
        int[] customers = table.codes(arguments.text("cluster"));
        Wave first = wave(table, outcome, customers, rowsOf(table, group, waves.getFirst()));
        Wave second = wave(table, outcome, customers, rowsOf(table, group, waves.getLast()));
        ClusteredNetPromoterScore estimator =
                ClusteredNetPromoterScore.withDefaults().with(arguments.confidence());
        return difference(estimator, first, second, distinct(customers));
    }

    private static Figures difference(ClusteredNetPromoterScore estimator, Wave first, Wave second, int clusters) {
        if (first.signs().length == 0 || second.signs().length == 0 || clusters < 2) {
            return Figures.none()
                    .put("n1", first.signs().length)
                    .put("n2", second.signs().length)
                    .put("clusters", clusters);
        }
        Tested tested = estimator.difference(first, second, clusters);
        return new Figures()
                .put("nps1", first.nps())
                .put("nps2", second.nps())
                .put("n1", first.signs().length)
                .put("n2", second.signs().length)
                .value("diff", tested.estimation())
                .put("clusters", clusters)
                .put("se_cluster", estimator.error(first, second, clusters))
                .put("z", tested.test().map(Significance::statistic))
                .put("p", tested.pValue())
                .interval("ci95", tested.estimation())
                .put("se_if_independent", Math.hypot(independentError(first), independentError(second)))
                .put("se_wave1_cluster", estimator.error(first, clusters))
                .put("se_wave2_cluster", estimator.error(second, clusters));
    }

    private static double independentError(Wave wave) {
        double n = wave.signs().length;
        Sample sample = Sample.of(wave.signs());
        return Math.sqrt(sample.squares()) / n;
    }

    static Figures pairedDifference(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        if (!arguments.text("duplicates").equals("first_row")) {
            throw new AssertionError("no such rule: " + arguments);
        }
        String outcome = arguments.text("outcome");
        GoldenTable table = one.table().complete(outcome);
        String group = arguments.text("group");
        GoldenArguments contrast = arguments.object("contrasts");
        String cluster = arguments.text("cluster");
        Map<String, Double> first = firstAnswers(table.where(group, contrast.text("minus")), cluster, outcome);
        Map<String, Double> second = firstAnswers(table.where(group, contrast.text("of")), cluster, outcome);
        double[] differences = first.keySet().stream()
                .filter(second::containsKey)
                .mapToDouble(customer -> second.getOrDefault(customer, 0.0) - first.getOrDefault(customer, 0.0))
                .toArray();
        Sample sample = Sample.of(differences);
        Tested tested =
                PairedDifference.withDefaults().with(arguments.confidence()).estimate(sample);
        boolean varies = sample.n() > 1;
        return new Figures()
                .put("n", sample.n())
                .value("diff", tested.estimation())
                .put("sd", varies ? Math.sqrt(sample.variance()) : null)
                .put("se", varies ? Math.sqrt(sample.squaredError()) : null)
                .put("t", tested.test().map(Significance::statistic))
                .put("df", varies ? sample.n() - 1 : null)
                .put("p", tested.pValue())
                .interval("ci95", tested.estimation());
    }

    private static Map<String, Double> firstAnswers(GoldenTable table, String cluster, String outcome) {
        Map<String, Double> answers = new HashMap<>();
        String[] customers = table.texts(cluster);
        double[] signs = table.numbers(outcome);
        for (int row = 0; row < signs.length; row++) {
            answers.putIfAbsent(customers[row], signs[row]);
        }
        return answers;
    }

    static Figures weighted(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        GoldenTable table = one.table();
        double[] signs = table.numbers(arguments.text("outcome"));
        double[] weights = new double[signs.length];
        if (arguments.has("constant_weight")) {
            Arrays.fill(weights, arguments.number("constant_weight"));
        } else {
            weights = table.numbers(arguments.text("weights"));
        }
        Weighted found = WeightedNetPromoterScore.withDefaults()
                .with(arguments.confidence())
                .estimate(signs, weights);
        if (found.n() == 0) {
            return Figures.none().put("n", 0);
        }
        return new Figures()
                .put("n", found.n())
                .value("nps", found.score())
                .put("p_detractor", found.detractors())
                .put("p_passive", found.passives())
                .put("p_promoter", found.promoters())
                .put("variance", found.variance())
                .put("deff_kish", found.designEffect())
                .put("n_eff", found.effectiveAnswers())
                .put("se_kish", found.kishError())
                .put("se_linearised", found.linearisedError())
                .interval("adjusted_wald_on_neff", found.score());
    }

    static Figures clustered(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        String cluster = arguments.text("cluster");
        GoldenTable table = one.table();
        int clusters = switch (arguments.text("clusters_counted")) {
            case "all_rows" -> distinct(one.unfiltered().codes(cluster));
            case "filtered_rows" -> distinct(table.codes(cluster));
            default -> throw new AssertionError("no such clusters: " + arguments);
        };
        Wave wave = new Wave(table.numbers(arguments.text("outcome")), table.codes(cluster));
        ClusteredNetPromoterScore estimator =
                ClusteredNetPromoterScore.withDefaults().with(arguments.confidence());
        return new Figures()
                .value("nps", estimator.estimate(wave, clusters))
                .put("se_cluster", clusters > 1 ? estimator.error(wave, clusters) : null)
                .put("clusters", clusters);
    }
}
