package org.clientroi.statistics.golden;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NetPromoterScore;
import org.clientroi.statistics.NetPromoterScore.Method;
import org.clientroi.statistics.NetPromoterScoreDifference;
import org.clientroi.statistics.NpsCounts;
import org.clientroi.statistics.Sample;
import org.clientroi.statistics.Significance;
import org.clientroi.statistics.Tested;

/** a1, a2: the NPS and its difference. */
final class SectionA {

    private SectionA() {}

    private static NpsCounts counts(GoldenArguments arguments) {
        return new NpsCounts(arguments.whole("detractors"), arguments.whole("passives"), arguments.whole("promoters"));
    }

    static Figures nps(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        Figures figures = new Figures();
        NpsCounts counts;
        if (arguments.has("outcome")) {
            String outcome = arguments.text("outcome");
            double[] scores = one.table().complete(outcome).numbers(outcome);
            Sample sample = Sample.of(scores);
            figures.put("mean_score", sample.n() > 0 ? sample.mean() : null)
                    .put("sd_score", sample.n() > 1 ? Math.sqrt(sample.variance()) : null);
            counts = NpsCounts.ofScores(byScore(scores));
        } else {
            counts = counts(arguments);
        }
        return figures.putAll(nps(counts, arguments.confidence()));
    }

    private static List<Long> byScore(double[] scores) {
        return IntStream.rangeClosed(0, 10)
                .mapToObj(score ->
                        Arrays.stream(scores).filter(each -> each == score).count())
                .toList();
    }

    private static Figures nps(NpsCounts counts, Confidence confidence) {
        boolean any = counts.n() > 0;
        NetPromoterScore estimator = NetPromoterScore.withDefaults().with(confidence);
        double variance = any ? NetPromoterScore.variance(counts) : 0;
        return new Figures()
                .put("n", counts.n())
                .value("nps", estimator.estimate(counts))
                .put("variance", any ? variance : null)
                .put("se", any ? Math.sqrt(variance / counts.n()) : null)
                .interval("wald", limits(estimator.with(Method.WALD), counts))
                .interval("adjusted_wald", limits(estimator, counts))
                .interval("score", limits(estimator.with(Method.SCORE), counts));
    }

    private static Optional<Interval> limits(NetPromoterScore estimator, NpsCounts counts) {
        return counts.n() == 0 ? Optional.empty() : Optional.of(estimator.limits(counts));
    }

    static Figures scoreTest(GoldenCase one) {
        Optional<Significance> test = NetPromoterScore.withDefaults()
                .test(counts(one.arguments()), one.arguments().number("null"));
        return new Figures()
                .put("z", test.map(Significance::statistic))
                .put("p_two_sided", test.map(Significance::pValue));
    }

    /** Detractors, passives, promoters in a row. */
    static NpsCounts counts(double[] counts) {
        return new NpsCounts(Math.round(counts[0]), Math.round(counts[1]), Math.round(counts[2]));
    }

    static Figures difference(GoldenCase one) {
        NpsCounts first = counts(one.arguments().numbers("first"));
        NpsCounts second = counts(one.arguments().numbers("second"));
        NetPromoterScoreDifference adjusted =
                NetPromoterScoreDifference.withDefaults().with(one.arguments().confidence());
        NetPromoterScoreDifference wald = adjusted.with(NetPromoterScoreDifference.Method.WALD);
        NetPromoterScoreDifference mover = adjusted.with(NetPromoterScoreDifference.Method.MOVER);
        Tested plain = wald.estimate(first, second);
        Tested usual = adjusted.estimate(first, second);
        boolean any = usual.estimation() instanceof Estimate;
        return new Figures()
                .value("diff", usual.estimation())
                .put("wald_se", any ? wald.error(first, second) : null)
                .interval("wald_ci", plain.estimation())
                .put("wald_z", plain.test().map(Significance::statistic))
                .put("wald_p", plain.pValue())
                .put("adj_diff", any ? adjusted.difference(first, second) : null)
                .put("adj_se", any ? adjusted.error(first, second) : null)
                .interval("adj_ci", usual.estimation())
                .put("adj_z", usual.test().map(Significance::statistic))
                .put("adj_p", usual.pValue())
                .interval("mover_ci", mover.estimate(first, second).estimation());
    }
}
