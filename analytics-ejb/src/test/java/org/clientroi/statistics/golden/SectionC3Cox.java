package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.clientroi.statistics.BaselineHazard;
import org.clientroi.statistics.Concordance;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.CoxFit;
import org.clientroi.statistics.CoxRegression;
import org.clientroi.statistics.CoxRegression.Ties;
import org.clientroi.statistics.Exposure;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.ProportionalHazards;
import org.clientroi.statistics.Significance;
import org.clientroi.statistics.SurvivalRows;
import org.jspecify.annotations.Nullable;

/** c3, c4: Cox's regression of the first and of all repeat orders. */
final class SectionC3Cox {

    private SectionC3Cox() {}

    private static CoxRegression regression(GoldenArguments arguments) {
        return CoxRegression.withDefaults()
                .with(Ties.valueOf(arguments.text("ties").toUpperCase(Locale.ROOT)));
    }

    private static String[] used(GoldenArguments arguments, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> arguments.optionalText(key).stream())
                .toArray(String[]::new);
    }

    private static SurvivalRows extended(SurvivalRows rows, GoldenArguments arguments, GoldenTable table) {
        SurvivalRows extended = rows;
        if (arguments.has("weights")) {
            extended = extended.weighted(table.numbers(arguments.text("weights")));
        }
        return arguments.has("strata") ? extended.stratified(table.codes(arguments.text("strata"))) : extended;
    }

    private static int[] clusters(GoldenArguments arguments, GoldenTable table) {
        int[] own = new int[table.size()];
        Arrays.setAll(own, row -> row);
        return arguments.has("cluster") ? table.codes(arguments.text("cluster")) : own;
    }

    static Figures cox(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        List<String> terms = arguments.texts("terms");
        GoldenTable table =
                one.table().complete(terms, used(arguments, "time", "status", "weights", "strata", "cluster"));
        int[] clusters = clusters(arguments, table);
        Confidence confidence = arguments.confidence();
        List<String> scales = arguments.has("zph") ? arguments.texts("zph") : List.of();
        double[] baselineAt = arguments.has("baseline_at") ? arguments.numbers("baseline_at") : new double[0];
        CoxRegression regression = regression(arguments);
        SurvivalRows rows = extended(
                SurvivalRows.of(
                        table.numbers(arguments.text("time")),
                        table.numbers(arguments.text("status")),
                        table.columns(terms)),
                arguments,
                table);
        Figures figures = new Figures()
                .put("terms", terms)
                .put("n", table.size())
                .put(
                        "events",
                        Arrays.stream(table.numbers(arguments.text("status"))).sum());
        return switch (regression.fit(rows)) {
            case NotEstimable _ -> figures.putAll(Figures.none());
            case CoxFit fit ->
                figures.putAll(coefficients(fit, terms.size(), clusters, confidence))
                        .putAll(likelihoods(fit))
                        .putAll(zph(fit, scales, terms))
                        .putAll(baseline(fit, baselineAt, table.numbers(arguments.text("time"))));
        };
    }

    /** By term, null for the dropped ones. */
    private static List<@Nullable Double> expanded(CoxFit fit, int terms, double[] ofKept) {
        List<@Nullable Double> all = new ArrayList<>();
        int next = 0;
        for (int term = 0; term < terms; term++) {
            all.add(fit.isAliased(term) ? null : (Double) ofKept[next++]);
        }
        return all;
    }

    private static Figures coefficients(CoxFit fit, int terms, int[] clusters, Confidence confidence) {
        double[][] robust = fit.robustCovariance(clusters);
        double[][] reported = fit.needsRobustErrors() ? robust : fit.covariance();
        return wald("", fit, terms, reported, confidence)
                .put("coef", expanded(fit, terms, fit.coefficients()))
                .put("hr", expanded(fit, terms, SectionC2.each(fit.coefficients(), Math::exp)))
                .put("naive_se", expanded(fit, terms, fit.standardErrors()))
                .put("robust_se", expanded(fit, terms, SectionC2.roots(robust)))
                .put("wald", SectionC3.boxed(fit.wald(reported)));
    }

    private static Figures wald(String prefix, CoxFit fit, int terms, double[][] covariance, Confidence confidence) {
        double[] coefficients = fit.coefficients();
        double[] errors = SectionC2.roots(covariance);
        double[] z = new double[errors.length];
        double[] lower = new double[errors.length];
        double[] upper = new double[errors.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = coefficients[i] / errors[i];
            lower[i] = Math.exp(coefficients[i] - confidence.z() * errors[i]);
            upper[i] = Math.exp(coefficients[i] + confidence.z() * errors[i]);
        }
        return new Figures()
                .put(prefix + "se", expanded(fit, terms, errors))
                .put(prefix + "z", measured(expanded(fit, terms, z)))
                .put(prefix + "p", measured(expanded(fit, terms, SectionC2.each(z, Confidence::twoSidedNormal))))
                .put(prefix + "hr_lo", expanded(fit, terms, lower))
                .put(prefix + "hr_hi", expanded(fit, terms, upper))
                .put(prefix + "vcov", covariance);
    }

    /** Nothing where the error is 0, and so is the coefficient. */
    private static List<@Nullable Double> measured(List<@Nullable Double> ratios) {
        List<@Nullable Double> measured = new ArrayList<>();
        ratios.forEach(ratio -> measured.add(ratio == null || ratio.isNaN() ? null : ratio));
        return measured;
    }

    private static Figures likelihoods(CoxFit fit) {
        Optional<Concordance.Found> concordance = Concordance.of(fit);
        return new Figures()
                .put("loglik_null", fit.logLikelihoodWithoutTerms())
                .put("loglik", fit.logLikelihood())
                .put("lr", fit.likelihoodRatio())
                .put("score_test", fit.scoreTest())
                .put("concordance", concordance.map(Concordance.Found::value))
                .put("concordance_se", concordance.map(Concordance.Found::standardError));
    }

    private static Figures zph(CoxFit fit, List<String> scales, List<String> terms) {
        Figures figures = new Figures();
        for (String scale : scales) {
            Optional<ProportionalHazards.Tests> tests = ProportionalHazards.withDefaults()
                    .on(
                            switch (scale) {
                                case "km" -> ProportionalHazards.Scale.KAPLAN_MEIER;
                                case "identity" -> ProportionalHazards.Scale.DAYS;
                                case "log" -> ProportionalHazards.Scale.LOG_DAYS;
                                default -> throw new AssertionError("no such transform: " + scale);
                            })
                    .test(fit);
            String prefix = "zph_" + scale + "_";
            if (tests.isEmpty()) {
                figures.putAll(Figures.none(prefix + "chisq", prefix + "df", prefix + "p"));
                continue;
            }
            List<Significance> all = new ArrayList<>(tests.get().terms());
            List<Integer> degrees = new ArrayList<>(all.stream().map(_ -> 1).toList());
            degrees.add(all.size());
            all.add(tests.get().global());
            figures.put(
                            prefix + "chisq",
                            all.stream().map(Significance::statistic).toList())
                    .put(prefix + "df", degrees)
                    .put(prefix + "p", all.stream().map(Significance::pValue).toList());
        }
        List<String> rows = new ArrayList<>();
        for (int kept : fit.kept()) {
            rows.add(terms.get(kept));
        }
        rows.add("GLOBAL");
        return figures.put("zph_rows", rows);
    }

    private static Figures baseline(CoxFit fit, double[] wanted, double[] times) {
        double[] known = Arrays.stream(wanted)
                .filter(time -> Arrays.stream(times).anyMatch(each -> each == time))
                .toArray();
        BaselineHazard hazard = BaselineHazard.of(fit);
        return new Figures()
                .put("baseline_time", known)
                .put(
                        "baseline_cumhaz_at_zero_covariates",
                        Arrays.stream(known).map(time -> hazard.at(0, time)).toArray());
    }

    static Figures andersenGill(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        List<String> terms = arguments.texts("terms");
        GoldenTable whole = one.table()
                .complete(terms, used(arguments, "start", "stop", "event", "id", "strata", "cluster", "weights"));
        Stretches stretches = Stretches.of(arguments, whole);
        GoldenTable table = stretches.table();
        int[] clusters = clusters(arguments, table);
        Confidence confidence = arguments.confidence();
        CoxRegression regression = regression(arguments);
        SurvivalRows rows = extended(
                SurvivalRows.between(stretches.start(), stretches.stop(), stretches.event(), table.columns(terms)),
                arguments,
                table);
        Figures figures = new Figures()
                .put("terms", terms)
                .put("rows", table.size())
                .put("subjects", table.levels(arguments.text("id")).size())
                .put("events", Arrays.stream(stretches.event()).sum());
        return switch (regression.fit(rows)) {
            case NotEstimable _ -> figures.putAll(Figures.none());
            case CoxFit fit -> {
                double[][] robust = fit.robustCovariance(clusters);
                yield figures.put("coef", expanded(fit, terms.size(), fit.coefficients()))
                        .put("hr", expanded(fit, terms.size(), SectionC2.each(fit.coefficients(), Math::exp)))
                        .put("naive_se", expanded(fit, terms.size(), fit.standardErrors()))
                        .putAll(wald("robust_", fit, terms.size(), robust, confidence))
                        .put("loglik_null", fit.logLikelihoodWithoutTerms())
                        .put("loglik", fit.logLikelihood())
                        .put("robust_wald", SectionC3.boxed(fit.wald(robust)))
                        .put("robust_score", SectionC3.boxed(fit.robustScoreTest(clusters)));
            }
        };
    }

    /** One covariate: logarithm of the hazard ratio, its error and its p-value. */
    private record Single(OptionalDouble coefficient, OptionalDouble error) {

        static Single of(CoxRegression regression, SurvivalRows rows) {
            return switch (regression.fit(rows)) {
                case NotEstimable _ -> new Single(OptionalDouble.empty(), OptionalDouble.empty());
                case CoxFit fit ->
                    new Single(OptionalDouble.of(fit.coefficients()[0]), OptionalDouble.of(fit.standardErrors()[0]));
            };
        }

        @Nullable
        Double ratio() {
            return coefficient.isPresent() ? (Double) Math.exp(coefficient.getAsDouble()) : null;
        }

        @Nullable
        Double pValue() {
            return coefficient.isPresent()
                    ? (Double) Confidence.twoSidedNormal(coefficient.getAsDouble() / error.orElseThrow())
                    : null;
        }
    }

    static Figures immortalTime(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        String time = arguments.text("time");
        String status = arguments.text("status");
        GoldenTable table = one.table().complete(time, status);
        double[] exposedAt = Arrays.stream(table.texts(arguments.text("exposed_at")))
                .mapToDouble(text -> text.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(text))
                .toArray();
        Exposure exposure = new Exposure(table.numbers(time), table.numbers(status), exposedAt);
        CoxRegression regression = regression(arguments);
        double landmark = arguments.number("landmark");
        Single naive = Single.of(regression, exposure.everExposed());
        Single dependent = Single.of(regression, exposure.timeDependent());
        SurvivalRows after = exposure.landmark(landmark);
        Single landmarked = Single.of(regression, after);
        return new Figures()
                .put("naive_hr", naive.ratio())
                .put("naive_p", naive.pValue())
                .put("time_dependent_hr", dependent.ratio())
                .put("time_dependent_se", SectionC3.boxed(dependent.error()))
                .put("landmark_day", landmark)
                .put("landmark_n", after.size())
                .put("landmark_hr", landmarked.ratio())
                .put("landmark_se", SectionC3.boxed(landmarked.error()));
    }
}
