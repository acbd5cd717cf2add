package org.clientroi.statistics.golden;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientroi.statistics.ChangePoints;
import org.clientroi.statistics.ChartPoint;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.ControlChart;
import org.clientroi.statistics.CusumChart;
import org.clientroi.statistics.DirichletMultinomial;
import org.clientroi.statistics.DirichletPrior;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.EwmaChart;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NetPromoterScore;
import org.clientroi.statistics.NpsCounts;
import org.clientroi.statistics.SegmentShrinkage;
import org.clientroi.statistics.SegmentShrinkage.Shrunk;
import org.clientroi.statistics.SingleChangeScan;

/** h1 to h3: weeks on a chart, where they change, and small segments. */
final class TrendCases {

    private TrendCases() {}

    /** A level as the reference writes it: a number where it is one. */
    static Object number(String text) {
        return text.matches("[-+]?\\d+(\\.\\d+)?") ? Double.valueOf(text) : text;
    }

    private static List<Object> weeks(GoldenCase one) {
        return Stream.of(one.table().texts(one.arguments().text("week")))
                .map(TrendCases::number)
                .toList();
    }

    private static <T> Figures figures(Finding<T> finding, Function<T, Figures> figures) {
        return finding.reason()
                .<Figures>map(Figures::refused)
                .orElseGet(() -> figures.apply(finding.found().orElseThrow()));
    }

    private static Figures limits(List<Optional<ChartPoint>> points) {
        return new Figures()
                .put("lcl", Figures.nullable(points.stream().map(point -> point.map(ChartPoint::lower))))
                .put("ucl", Figures.nullable(points.stream().map(point -> point.map(ChartPoint::upper))));
    }

    private static List<?> values(List<Optional<ChartPoint>> points) {
        return Figures.nullable(points.stream().map(point -> point.map(ChartPoint::value)));
    }

    private static List<Object> outside(GoldenCase one, List<Optional<ChartPoint>> points) {
        List<Object> weeks = weeks(one);
        return IntStream.range(0, points.size())
                .filter(week -> points.get(week).map(ChartPoint::isOutside).orElse(false))
                .mapToObj(weeks::get)
                .toList();
    }

    static Figures shewhart(GoldenCase one) {
        return chart(
                one,
                ControlChart.shewhart(),
                chart -> new Figures()
                        .put("baseline_weeks", one.arguments().whole("baseline_weeks"))
                        .put("center", chart.baseline().centre())
                        .put("V0", chart.baseline().variance())
                        .put("nps", values(chart.points()))
                        .putAll(limits(chart.points()))
                        .put("z", Figures.nullable(chart.z().stream()))
                        .put("out_of_control_weeks", outside(one, chart.points())));
    }

    static Figures laney(GoldenCase one) {
        return chart(
                one,
                ControlChart.laney(),
                chart -> new Figures()
                        .put("sigma_z", chart.betweenWeeks())
                        .put("mean_moving_range_z", chart.meanMovingRange())
                        .putAll(limits(chart.points()))
                        .put("out", outside(one, chart.points())));
    }

    private static Figures chart(GoldenCase one, ControlChart chart, Function<ControlChart.Chart, Figures> figures) {
        one.arguments().text("week");
        return figures(
                chart.withBaselineWeeks(one.arguments().whole("baseline_weeks"))
                        .withWidth(one.arguments().number("k"))
                        .draw(SegmentCases.counts(one)),
                figures);
    }

    static Figures ewma(GoldenCase one) {
        double lambda = one.arguments().number("lambda");
        double width = one.arguments().number("L");
        one.arguments().text("week");
        return figures(
                EwmaChart.withDefaults()
                        .withBaselineWeeks(one.arguments().whole("baseline_weeks"))
                        .with(lambda, width)
                        .draw(SegmentCases.counts(one)),
                points -> new Figures()
                        .put("lambda", lambda)
                        .put("L", width)
                        .put("ewma", values(points))
                        .putAll(limits(points))
                        .put("signal_weeks", outside(one, points)));
    }

    static Figures cusum(GoldenCase one) {
        double k = one.arguments().number("k");
        double h = one.arguments().number("h");
        List<Object> weeks = weeks(one);
        return figures(
                CusumChart.withDefaults()
                        .withBaselineWeeks(one.arguments().whole("baseline_weeks"))
                        .with(k, h)
                        .draw(SegmentCases.counts(one)),
                chart -> new Figures()
                        .put("k", k)
                        .put("h", h)
                        .put("upper", chart.up())
                        .put("lower", chart.down())
                        .put("first_signal", chart.first().map(signal -> weeks.get(signal.week())))
                        .put(
                                "direction",
                                chart.first()
                                        .map(signal -> signal.direction().name().toLowerCase(Locale.ROOT))));
    }

    static Figures partition(GoldenCase one) {
        List<Object> weeks = weeks(one);
        List<NpsCounts> counts = SegmentCases.counts(one);
        GoldenArguments penalty = one.arguments().object("penalty");
        double cost = penalty.optionalNumber("value")
                .orElseGet(() -> penalty.number("times_log_weeks") * Math.log(counts.size()));
        int shortest = one.arguments().whole("min_segment");
        return figures(
                ChangePoints.withDefaults().withShortestSegment(shortest).partition(counts, cost),
                found -> new Figures()
                        .put("penalty", found.penalty())
                        .put("min_segment", shortest)
                        .put(
                                "last_week_of_segments",
                                found.segments().stream()
                                        .limit(found.segments().size() - 1L)
                                        .map(segment -> weeks.get(segment.last()))
                                        .toList())
                        .put("objective", found.objective())
                        .put(
                                "segment_nps",
                                Figures.nullable(found.segments().stream()
                                        .map(segment -> NetPromoterScore.withDefaults()
                                                .estimate(segment.counts())
                                                .estimate()
                                                .map(Estimate::value)))));
    }

    static Figures scan(GoldenCase one) {
        List<Object> weeks = weeks(one);
        return figures(
                SingleChangeScan.of(SegmentCases.counts(one), one.arguments().whole("min_segment")),
                scan -> new Figures()
                        .put("max_lr", scan.largest())
                        .put("at_week", weeks.get(scan.lastWeekBefore()))
                        .put("lr", scan.ratios()));
    }

    static Figures dirichletMultinomial(GoldenCase one) {
        one.arguments().text("label");
        List<NpsCounts> segments = SegmentCases.counts(one);
        Confidence confidence = one.arguments().confidence();
        return figures(
                DirichletMultinomial.withDefaults()
                        .pooledBeyond(one.arguments().number("max_concentration"))
                        .fit(segments),
                fit -> {
                    Optional<DirichletPrior> prior = fit.prior();
                    Figures figures = new Figures()
                            .put("alpha", prior.map(TrendCases::alpha))
                            .put(
                                    "concentration",
                                    prior.map(DirichletPrior::concentration).orElse(Double.POSITIVE_INFINITY))
                            .put("loglik", fit.logLikelihood())
                            .put("at_boundary", prior.isEmpty());
                    prior.ifPresent(each -> figures.putAll(posterior(each, segments, confidence)));
                    return figures;
                });
    }

    static Figures fixedPrior(GoldenCase one) {
        one.arguments().text("label");
        List<NpsCounts> segments = SegmentCases.counts(one);
        double strength = one.arguments().number("prior_strength");
        Confidence confidence = one.arguments().confidence();
        return figures(
                DirichletPrior.ofShares(segments, strength),
                prior -> new Figures()
                        .put("prior_strength", strength)
                        .put("alpha", alpha(prior))
                        .putAll(posterior(prior, segments, confidence)));
    }

    private static List<Double> alpha(DirichletPrior prior) {
        return List.of(prior.detractors(), prior.passives(), prior.promoters());
    }

    private static Figures posterior(DirichletPrior prior, List<NpsCounts> segments, Confidence confidence) {
        List<DirichletPrior.Posterior> posteriors =
                segments.stream().map(prior::posterior).toList();
        List<Interval> intervals =
                posteriors.stream().map(each -> each.interval(confidence)).toList();
        return new Figures()
                .put(
                        "posterior_nps",
                        posteriors.stream().map(each -> each.nps()).toList())
                .put(
                        "posterior_sd",
                        posteriors.stream().map(each -> each.deviation()).toList())
                .put("normal_lo", intervals.stream().map(Interval::lower).toList())
                .put("normal_hi", intervals.stream().map(Interval::upper).toList())
                .put(
                        "shrinkage",
                        posteriors.stream().map(each -> each.shrinkage()).toList());
    }

    static Figures dersimonianLaird(GoldenCase one) {
        one.arguments().text("label");
        double[] pseudo = one.arguments().numbers("pseudo_counts");
        return figures(
                SegmentShrinkage.of(SegmentCases.counts(one), pseudo[0], pseudo[1], pseudo[2]),
                shrinkage -> new Figures()
                        .put("tau2", shrinkage.betweenVariance())
                        .put("mu_random", shrinkage.mean())
                        .put(
                                "shrunk",
                                shrinkage.segments().stream().map(Shrunk::nps).toList())
                        .put(
                                "shrink_factor",
                                shrinkage.segments().stream()
                                        .map(Shrunk::factor)
                                        .toList()));
    }
}
