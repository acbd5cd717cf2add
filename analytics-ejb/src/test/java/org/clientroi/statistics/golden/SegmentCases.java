package org.clientroi.statistics.golden;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.NetPromoterScorePlan;
import org.clientroi.statistics.NpsCounts;
import org.clientroi.statistics.PValueAdjustment;
import org.clientroi.statistics.SegmentComparison;
import org.clientroi.statistics.SegmentComparison.Heterogeneity;
import org.clientroi.statistics.Significance;
import org.clientroi.statistics.Tested;

/** a4, a5: the NPS of many segments, and how many answers a comparison needs. */
final class SegmentCases {

    private SegmentCases() {}

    /** By row, from the columns that the case names. */
    static List<NpsCounts> counts(GoldenCase one) {
        GoldenTable table = one.table();
        List<double[]> columns =
                one.arguments().texts("counts").stream().map(table::numbers).toList();
        return IntStream.range(0, table.size())
                .mapToObj(row -> SectionA.counts(
                        columns.stream().mapToDouble(column -> column[row]).toArray()))
                .toList();
    }

    private static SegmentComparison comparison(GoldenCase one) {
        double[] pseudo = one.arguments().numbers("pseudo_counts");
        return SegmentComparison.withDefaults()
                .with(one.arguments().confidence())
                .withPseudoAnswers(pseudo[0], pseudo[1], pseudo[2]);
    }

    static Figures eachVersusRest(GoldenCase one) {
        one.arguments().text("label");
        List<NpsCounts> segments = counts(one);
        List<Tested> tested = comparison(one).eachVersusRest(segments);
        Optional<Heterogeneity> differ = comparison(one).heterogeneity(segments).found();
        return new Figures()
                .put("diff", Figures.nullable(tested.stream().map(SegmentCases::value)))
                .put(
                        "adj_z",
                        Figures.nullable(tested.stream().map(each -> each.test().map(Significance::statistic))))
                .put("p", Figures.nullable(tested.stream().map(Tested::pValue)))
                .putAll(adjusted(tested.stream().map(Tested::pValue).toList()))
                .put("heterogeneity_Q", differ.map(Heterogeneity::q))
                .put("heterogeneity_df", differ.map(Heterogeneity::degreesOfFreedom))
                .put("heterogeneity_p", differ.map(Heterogeneity::pValue))
                .put("I2", differ.map(Heterogeneity::inconsistency))
                .put("pooled_inverse_variance", differ.map(Heterogeneity::pooled));
    }

    static Figures pairwise(GoldenCase one) {
        String[] labels = one.table().texts(one.arguments().text("label"));
        List<SegmentComparison.Pair> pairs = comparison(one).pairwise(counts(one));
        List<Optional<Double>> p =
                pairs.stream().map(pair -> pair.difference().pValue()).toList();
        return new Figures()
                .put(
                        "pair",
                        pairs.stream()
                                .map(pair -> labels[pair.second()] + "-" + labels[pair.first()])
                                .toList())
                .put("diff", Figures.nullable(pairs.stream().map(pair -> value(pair.difference()))))
                .put("p", Figures.nullable(p.stream()))
                .putAll(adjusted(p));
    }

    static Figures adjustment(GoldenCase one) {
        return adjusted(one.arguments().texts("p").stream()
                .map(text -> text.isEmpty() ? Optional.<Double>empty() : Optional.of(Double.valueOf(text)))
                .toList());
    }

    private static Figures adjusted(List<Optional<Double>> p) {
        return new Figures()
                .put("holm", Figures.nullable(PValueAdjustment.HOLM.adjust(p).stream()))
                .put("bh", Figures.nullable(PValueAdjustment.BENJAMINI_HOCHBERG.adjust(p).stream()))
                .put("by", Figures.nullable(PValueAdjustment.BENJAMINI_YEKUTIELI.adjust(p).stream()))
                .put("bonferroni", Figures.nullable(PValueAdjustment.BONFERRONI.adjust(p).stream()));
    }

    private static Optional<Double> value(Tested tested) {
        return tested.estimation().estimate().map(Estimate::value);
    }

    private static NetPromoterScorePlan plan(GoldenArguments arguments) {
        return new NetPromoterScorePlan(arguments.number("alpha"), arguments.number("V1"), arguments.number("V2"));
    }

    static Figures sampleSize(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        NetPromoterScorePlan.Sizes sizes =
                plan(arguments).sizes(arguments.number("delta"), arguments.number("power"), arguments.number("ratio"));
        return new Figures().put("n1", sizes.first()).put("n2", sizes.second());
    }

    static Figures detectable(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        return new Figures()
                .put(
                        "mdd",
                        plan(arguments)
                                .detectable(arguments.whole("n1"), arguments.whole("n2"), arguments.number("power")));
    }

    static Figures power(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        return new Figures()
                .put(
                        "power",
                        plan(arguments).power(arguments.number("delta"), arguments.whole("n1"), arguments.whole("n2")));
    }

    static Figures marginOfError(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        OptionalLong population =
                arguments.has("population") ? OptionalLong.of(arguments.whole("population")) : OptionalLong.empty();
        return new Figures()
                .put(
                        "n",
                        NetPromoterScorePlan.answersFor(
                                arguments.number("half_width"),
                                arguments.number("V"),
                                arguments.confidence(),
                                population));
    }
}
