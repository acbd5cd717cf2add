package org.clientroi.statistics.golden;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.CumulativeGap;
import org.clientroi.statistics.Effect;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.MeanCumulativeFunction;
import org.clientroi.statistics.MeanScore;
import org.clientroi.statistics.MeanScoreDifference;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.Sample;
import org.clientroi.statistics.Tested;
import org.clientroi.statistics.ValueSample;

/** d1, d3: what the customers of a class spent. */
final class MoneyCases {

    private MoneyCases() {}

    static Figures groupMeans(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        String outcome = arguments.text("outcome");
        String group = arguments.text("group");
        GoldenTable rows = one.table().complete(outcome);
        Figures figures = new Figures();
        for (String level : arguments.texts("groups")) {
            ValueSample sample = ValueSample.of(rows.where(group, level).numbers(outcome));
            figures.put(level, mean(level, sample, arguments.confidence()));
        }
        for (GoldenArguments contrast : arguments.objects("contrasts")) {
            Sample of = ValueSample.of(rows.where(group, contrast.text("of")).numbers(outcome))
                    .sample();
            Sample minus = ValueSample.of(
                            rows.where(group, contrast.text("minus")).numbers(outcome))
                    .sample();
            Figures gap = gap(minus, of, arguments.confidence());
            if (contrast.has("field")) {
                figures.put(contrast.text("field"), gap);
            } else {
                figures.putAll(gap);
            }
        }
        return figures;
    }

    private static Figures mean(String level, ValueSample values, Confidence confidence) {
        Sample sample = values.sample();
        Estimation mean = MeanScore.withDefaults().with(confidence).estimate(sample);
        boolean varies = sample.n() > 1;
        return new Figures()
                .put("group", level)
                .put("n", sample.n())
                .value("mean", mean)
                .put("sd", varies ? Math.sqrt(sample.variance()) : null)
                .put("se", varies ? Math.sqrt(sample.squaredError()) : null)
                .interval("ci95", mean)
                .value("share_positive", Proportion.withDefaults().estimate(values.positive()));
    }

    private static Figures gap(Sample minus, Sample of, Confidence confidence) {
        Tested gap = MeanScoreDifference.withDefaults().with(confidence).estimate(minus, of);
        boolean any = gap.test().isPresent();
        return new Figures()
                .value("gap", gap.estimation())
                .put("se", any ? Math.sqrt(minus.squaredError() + of.squaredError()) : null)
                .put("df", any ? MeanScoreDifference.degreesOfFreedom(minus, of) : null)
                .interval("ci95", gap.estimation())
                .put("p", gap.pValue());
    }

    static Figures cumulativeGaps(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        GoldenTable table = one.table();
        String group = arguments.text("group");
        Map<String, MeanCumulativeFunction> functions = new HashMap<>();
        for (String level : arguments.texts("groups")) {
            functions.put(level, MeanCumulativeFunction.of(SectionC4.rows(arguments, table.where(group, level))));
        }
        Figures figures = new Figures();
        for (GoldenArguments contrast : arguments.objects("contrasts")) {
            MeanCumulativeFunction of = Objects.requireNonNull(functions.get(contrast.text("of")));
            MeanCumulativeFunction minus = Objects.requireNonNull(functions.get(contrast.text("minus")));
            Figures gaps = gaps(arguments.numbers("at"), of, minus, arguments.confidence());
            if (contrast.has("field")) {
                figures.put(contrast.text("field"), gaps);
            } else {
                figures.putAll(gaps);
            }
        }
        return figures;
    }

    private static Figures gaps(
            double[] times, MeanCumulativeFunction of, MeanCumulativeFunction minus, Confidence confidence) {
        List<Optional<Effect>> gaps = Arrays.stream(times)
                .mapToObj(time -> CumulativeGap.at(time, of, minus).found())
                .toList();
        List<Optional<Interval>> limits = gaps.stream()
                .map(gap -> gap.map(each -> each.interval(confidence)))
                .toList();
        return new Figures()
                .put("at", times)
                .put("gap", Figures.nullable(gaps.stream().map(gap -> gap.map(Effect::value))))
                .put("se", Figures.nullable(gaps.stream().map(gap -> gap.map(Effect::error))))
                .put("lo", Figures.nullable(limits.stream().map(each -> each.map(Interval::lower))))
                .put("hi", Figures.nullable(limits.stream().map(each -> each.map(Interval::upper))));
    }
}
