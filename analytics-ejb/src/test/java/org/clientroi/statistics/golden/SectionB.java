package org.clientroi.statistics.golden;

import java.util.Arrays;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.MeanScore;
import org.clientroi.statistics.MeanScoreDifference;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.ProportionDifference;
import org.clientroi.statistics.Sample;
import org.clientroi.statistics.Share;
import org.clientroi.statistics.Significance;
import org.clientroi.statistics.Tested;

/** b1, b2: shares and means. */
final class SectionB {

    private SectionB() {}

    /** How many of these are 1. */
    static Share share(double[] outcomes) {
        return new Share(Arrays.stream(outcomes).filter(each -> each == 1).count(), outcomes.length);
    }

    static Figures proportion(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        Share share = arguments.has("outcome")
                ? share(one.table().numbers(arguments.text("outcome")))
                : new Share(arguments.whole("x"), arguments.whole("n"));
        Proportion wilson = Proportion.withDefaults().with(arguments.confidence());
        Proportion exact = wilson.with(Proportion.Method.CLOPPER_PEARSON);
        return new Figures()
                .put("x", share.part())
                .put("n", share.n())
                .value("p", wilson.estimate(share))
                .interval("wilson", wilson.estimate(share))
                .interval("clopper_pearson", exact.estimate(share));
    }

    static Figures difference(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        Estimation difference = ProportionDifference.withDefaults()
                .with(arguments.confidence())
                .estimate(
                        new Share(arguments.whole("x1"), arguments.whole("n1")),
                        new Share(arguments.whole("x2"), arguments.whole("n2")));
        return new Figures().value("diff", difference).interval("newcombe", difference);
    }

    static Figures mean(GoldenCase one) {
        String outcome = one.arguments().text("outcome");
        Sample sample = Sample.of(one.table().complete(outcome).numbers(outcome));
        Estimation mean =
                MeanScore.withDefaults().with(one.arguments().confidence()).estimate(sample);
        boolean varies = sample.n() > 1;
        return new Figures()
                .put("n", sample.n())
                .value("mean", mean)
                .put("sd", varies ? Math.sqrt(sample.variance()) : null)
                .put("se", varies ? Math.sqrt(sample.squaredError()) : null)
                .interval("ci", mean);
    }

    static Figures welch(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        GoldenArguments contrast = arguments.object("contrasts");
        String group = arguments.text("group");
        String outcome = arguments.text("outcome");
        GoldenTable table = one.table().complete(outcome);
        Sample second = Sample.of(table.where(group, contrast.text("of")).numbers(outcome));
        Sample first = Sample.of(table.where(group, contrast.text("minus")).numbers(outcome));
        return welch(first, second, arguments.confidence());
    }

    private static Figures welch(Sample first, Sample second, Confidence confidence) {
        Tested tested = MeanScoreDifference.withDefaults().with(confidence).estimate(first, second);
        boolean any = tested.test().isPresent();
        return new Figures()
                .value("diff", tested.estimation())
                .put("t", tested.test().map(Significance::statistic))
                .put("df", any ? MeanScoreDifference.degreesOfFreedom(first, second) : null)
                .put("p", tested.pValue())
                .interval("ci", tested.estimation());
    }
}
