package org.clientroi.statistics.golden;

import java.util.HashMap;
import java.util.Map;

/** Scores and shares, what follows in time, and the regressions. */
final class CoreMethods {

    static final Map<String, GoldenMethod> ALL = new HashMap<>();

    static {
        ALL.put("a1_nps_ci/interval", SectionA::nps);
        ALL.put("a1_nps_ci/score_test", SectionA::scoreTest);
        ALL.put("a2_nps_diff/difference", SectionA::difference);
        ALL.put("b1_proportions/interval", SectionB::proportion);
        ALL.put("b1_proportions/difference", SectionB::difference);
        ALL.put("b2_ces_mean/mean", SectionB::mean);
        ALL.put("b2_ces_mean/welch", SectionB::welch);
        ALL.put("c0_frame/derive_frame", SectionC0::frame);
        ALL.put("c1_correlation/correlation", SectionC1::correlation);
        ALL.put("c1_group_rates/group_rates", SectionC1::groupRates);
        ALL.put("c2_logistic/logistic", SectionC2::logistic);
        ALL.put("c2_logistic/linear_versus_factor", SectionC2::linearVersusFactor);
        ALL.put("c2_firth/firth", SectionC2::firth);
        ALL.put("a3_nps_paired/clustered_difference", SectionA3::clusteredDifference);
        ALL.put("a3_nps_paired/paired_difference", SectionA3::pairedDifference);
        ALL.put("a6_nps_weighted/weighted", SectionA3::weighted);
        ALL.put("a6_nps_weighted/clustered", SectionA3::clustered);
        ALL.put("c3_km_na/curve", SectionC3::curve);
        ALL.put("c3_logrank/logrank", SectionC3::logRank);
        ALL.put("c3_rmst/rmst", SectionC3::restrictedMean);
        ALL.put("c3_cox/cox", SectionC3Cox::cox);
        ALL.put("c4_andersen_gill/andersen_gill", SectionC3Cox::andersenGill);
        ALL.put("c4_mcf/mcf", SectionC4::meanCumulativeFunction);
        ALL.put("c4_order_rate/rate", SectionC4::rate);
        ALL.put("c4_order_rate/mean_count", SectionC4::meanCount);
        ALL.put("c4_order_rate/poisson_regression", SectionC4::poisson);
        ALL.put("c4_order_rate/negative_binomial_regression", SectionC4::negativeBinomial);
        ALL.put("c5_immortal_time/immortal_time", SectionC3Cox::immortalTime);
    }

    private CoreMethods() {}
}
