package org.clientroi.statistics.golden;

import java.util.Locale;
import java.util.Optional;
import org.clientroi.statistics.CovariateAdjustment;
import org.clientroi.statistics.EValue;
import org.clientroi.statistics.Effect;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.IntentionToTreat;
import org.clientroi.statistics.Sample;
import org.clientroi.statistics.Share;
import org.clientroi.statistics.Significance;

/** f2, f3: recovery against a randomised holdout, and how strong what was not measured would have to be. */
final class RecoveryCases {

    private RecoveryCases() {}

    private record Arms(GoldenTable treated, GoldenTable holdout) {

        static Arms of(GoldenCase one, String... columns) {
            GoldenArguments treatment = one.arguments().object("treatment");
            String column = treatment.text("column");
            GoldenTable rows = one.table().complete(columns);
            return new Arms(
                    rows.where(column, treatment.text("treated")), rows.where(column, treatment.text("control")));
        }
    }

    static Figures intentionToTreat(GoldenCase one) {
        String outcome = one.arguments().text("outcome");
        Arms arms = Arms.of(one, outcome);
        Share treated = SectionB.share(arms.treated().numbers(outcome));
        Share holdout = SectionB.share(arms.holdout().numbers(outcome));
        Finding<IntentionToTreat> found =
                IntentionToTreat.of(treated, holdout, one.arguments().confidence());
        if (found.reason().isPresent()) {
            one.arguments().known("uptake");
            return Figures.refused(found.reason().get());
        }
        IntentionToTreat effect = found.found().orElseThrow();
        String uptake = one.arguments().text("uptake");
        double difference = Sample.of(arms.treated().numbers(uptake)).mean()
                - Sample.of(arms.holdout().numbers(uptake)).mean();
        return new Figures()
                .put("n_treat", treated.n())
                .put("n_holdout", holdout.n())
                .put("y_treat", treated.part())
                .put("y_holdout", holdout.part())
                .put("rd", effect.difference().value())
                .interval("newcombe", effect.difference())
                .put("pooled_z", effect.pooled().map(Significance::statistic))
                .put("pooled_p", effect.pooled().map(Significance::pValue))
                .put("fisher_p", effect.fisher())
                .put("uptake_difference", difference)
                .value("wald_iv", effect.complierEffect(difference));
    }

    static Figures cuped(GoldenCase one) {
        String outcome = one.arguments().text("outcome");
        String covariate = one.arguments().text("covariate");
        Arms arms = Arms.of(one, outcome, covariate);
        Finding<CovariateAdjustment> found = CovariateAdjustment.of(
                CovariateAdjustment.Arm.of(
                        arms.treated().numbers(outcome), arms.treated().numbers(covariate)),
                CovariateAdjustment.Arm.of(
                        arms.holdout().numbers(outcome), arms.holdout().numbers(covariate)));
        return found.reason()
                .<Figures>map(Figures::refused)
                .orElseGet(() -> figures(found.found().orElseThrow()));
    }

    private static Figures figures(CovariateAdjustment adjustment) {
        return new Figures()
                .put("raw_diff", adjustment.raw().value())
                .put("raw_se", adjustment.raw().error())
                .put("theta", adjustment.slope())
                .put("adj_diff", adjustment.adjusted().value())
                .put("adj_se", adjustment.adjusted().error())
                .put("variance_reduction", adjustment.varianceReduction())
                .put("rho", adjustment.correlation())
                .put("lin_diff", adjustment.regression().map(Effect::value))
                .put("lin_se_hc2", adjustment.regression().map(Effect::error));
    }

    static Figures eValue(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        String measure = arguments.text("measure").toUpperCase(Locale.ROOT);
        boolean rare = !arguments.has("rare") || arguments.flag("rare");
        EValue.Measure scale = switch (measure) {
            case "RR" -> EValue.Measure.RISK_RATIO;
            case "OR" -> rare ? EValue.Measure.ODDS_RATIO_RARE : EValue.Measure.ODDS_RATIO_COMMON;
            case "HR" -> rare ? EValue.Measure.HAZARD_RATIO_RARE : EValue.Measure.HAZARD_RATIO_COMMON;
            default -> throw new AssertionError("no such measure: " + measure);
        };
        Optional<Double> lower = arguments.optionalNumber("lo");
        EValue value = EValue.of(scale, arguments.number("est"), lower, arguments.optionalNumber("hi"));
        return new Figures()
                .put("rr_used", value.riskRatio())
                .put("point", value.point())
                .put("limit", value.limit());
    }
}
