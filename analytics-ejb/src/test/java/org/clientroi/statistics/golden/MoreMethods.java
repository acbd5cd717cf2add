package org.clientroi.statistics.golden;

import java.util.HashMap;
import java.util.Map;

/** Comparisons of many groups, planning, money, recovery, drivers, trend and text. */
final class MoreMethods {

    static final Map<String, GoldenMethod> ALL = new HashMap<>();

    static {
        ALL.put("a4_nps_multiple/each_vs_rest", SegmentCases::eachVersusRest);
        ALL.put("a4_nps_multiple/p_adjust", SegmentCases::adjustment);
        ALL.put("a4_nps_multiple/pairwise", SegmentCases::pairwise);
        ALL.put("a5_nps_planning/margin_of_error", SegmentCases::marginOfError);
        ALL.put("a5_nps_planning/minimum_detectable_difference", SegmentCases::detectable);
        ALL.put("a5_nps_planning/power", SegmentCases::power);
        ALL.put("a5_nps_planning/sample_size", SegmentCases::sampleSize);
        ALL.put("d1_value_groups/group_means", MoneyCases::groupMeans);
        ALL.put("d2_bootstrap/bootstrap", BootstrapCases::given);
        ALL.put("d2_bootstrap/bootstrap_own_rng", BootstrapCases::drawn);
        ALL.put("d3_value_gaps_censored/mcf_gaps", MoneyCases::cumulativeGaps);
        ALL.put("d4_gformula/g_formula", AdjustedCases::gFormula);
        ALL.put("d4_gformula/linear_slope", AdjustedCases::linearSlope);
        ALL.put("d5_cost_of_inaction/extrapolated_count", AdjustedCases::extrapolatedCount);
        ALL.put("d5_cost_of_inaction/known_count", AdjustedCases::knownCount);
        ALL.put("e1_propensity/balance", ResponseCases::balance);
        ALL.put("e1_propensity/propensity_weights", ResponseCases::propensity);
        ALL.put("e2_raking/rake", ResponseCases::rake);
        ALL.put("e2_raking/rake_table", ResponseCases::rakeTable);
        ALL.put("f1_recovery_observational/confounded_synthetic", ObservationalCases::synthetic);
        ALL.put("f1_recovery_observational/observational", ObservationalCases::observational);
        ALL.put("f1_recovery_observational/trimmed_overlap", ObservationalCases::trimmedOverlap);
        ALL.put("f2_recovery_randomised/cuped", RecoveryCases::cuped);
        ALL.put("f2_recovery_randomised/intention_to_treat", RecoveryCases::intentionToTreat);
        ALL.put("f3_evalue/evalue", RecoveryCases::eValue);
        ALL.put("g1_driver_importance/importance", DriverCases::importance);
        ALL.put("g1_driver_importance/importance_bootstrap", DriverCases::bootstrap);
        ALL.put("g2_proportional_odds/proportional_odds", DriverCases::proportionalOdds);
        ALL.put("g3_ipa/importance_performance", DriverCases::importancePerformance);
        ALL.put("h1_control_charts/cusum", TrendCases::cusum);
        ALL.put("h1_control_charts/ewma", TrendCases::ewma);
        ALL.put("h1_control_charts/laney", TrendCases::laney);
        ALL.put("h1_control_charts/shewhart", TrendCases::shewhart);
        ALL.put("h2_changepoint/partition", TrendCases::partition);
        ALL.put("h2_changepoint/single_scan", TrendCases::scan);
        ALL.put("h3_shrinkage/dersimonian_laird", TrendCases::dersimonianLaird);
        ALL.put("h3_shrinkage/dirichlet_multinomial", TrendCases::dirichletMultinomial);
        ALL.put("h3_shrinkage/fixed_prior", TrendCases::fixedPrior);
        ALL.put("i1_log_odds/log_odds", TextCases::logOdds);
        ALL.put("i2_stems/stem", TextCases::stem);
    }

    private MoreMethods() {}
}
