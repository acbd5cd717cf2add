package org.clientroi.web.api;

/** One answer of each question, shortened: what OpenAPI shows. A test holds their fields against real answers. */
final class MetricsExamples {

    static final String NPS = """
        {"shop":"lumen","question":"nps",
         "verdict":{"code":"COULD_BE_CHANCE","fr":"NPS de 22…","en":"NPS of 22…"},
         "period":{"from":"2026-08-23","to":"2026-11-20"},"customers":1011,
         "groups":[{"group":{"month":"2026-11","carrier":"Colissimo"},"n":420,"counts":{"0":12,"10":140},
           "nps":22.0,"lower":17.4,"upper":26.6,"level":0.95,"method":"nps-adjusted-wald","fewer_than_thirty":false,
           "verdict":"COULD_BE_CHANCE",
           "change":{"value":-2.1,"lower":-8.0,"upper":3.8,"level":0.95,"method":"nps-difference-adjusted-wald",
             "p":0.48}}],
         "before":{"group":{},"n":980,"counts":{"0":30,"10":310},"nps":24.1,"lower":19.2,"upper":29.0,"level":0.95,
           "method":"nps-adjusted-wald","fewer_than_thirty":false,"verdict":"NOT_ENOUGH_ANSWERS","change":null,
           "period":{"from":"2026-05-25","to":"2026-08-22"}}}\
        """;

    static final String REPEAT_ORDERS = """
        {"shop":"lumen","class":"score","question":"nps","horizon":365,
         "verdict":{"code":"MORE","fr":"Les promoteurs reviennent plus…","en":"Promoters come back more…"},
         "period":{"from":"2024-11-21","to":"2025-11-20"},"complete_through":"2026-11-20",
         "classes":[{"class":"promoter","n":812,"reordered":349,"orders":604,
           "value":{"amount":"41230.50","currency":"EUR"},
           "rate":{"value":0.43,"lower":0.396,"upper":0.464,"level":0.95,"method":"wilson"},
           "fewer_than_thirty":false}],
         "differences":[{"of":"promoter","minus":"detractor",
           "rate":{"value":0.17,"lower":0.13,"upper":0.21,"level":0.95,"method":"newcombe"}}],
         "correlations":[{"name":"spearman","n":1906,"value":0.15,"lower":0.11,"upper":0.19,"level":0.95,
           "method":"spearman-bonett-wright","p":0.0001}],
         "days_behind":null,
         "curves":{"period":{"from":"2024-11-21","to":"2025-11-20"},"classes":[{"class":"promoter","n":812,
           "not_followed":0,"events":349,"points":[{"day":12.0,"reordered":0.01,"lower":0.005,"upper":0.02,
           "level":0.95,"method":"kaplan-meier-log-log","at_risk":812}],"fewer_than_thirty":false}]},
         "log_rank":{"method":"log-rank","statistic":61.9,"degrees_of_freedom":2,"p":3.6e-14,"trend_p":6.3e-14,
           "classes":["promoter","passive","detractor"]},
         "reference":"detractor",
         "contrasts":[{"of":"promoter","minus":"detractor",
           "days_gained":{"value":53.0,"lower":36.5,"upper":69.6,"level":0.95,"method":"restricted-mean","n":1208,
             "p":3.4e-10,"within":365.0},
           "hazard_ratio":{"value":1.72,"lower":1.48,"upper":2.0,"level":0.95,"method":"cox-efron","n":1906,
             "p":1e-12,"proportionality_p":0.41},
           "adjusted_hazard_ratio":{"value":1.65,"lower":1.42,"upper":1.92,"level":0.95,"method":"cox-efron","n":1880,
             "p":1e-10,"proportionality_p":0.44}}],
         "adjusted_for":{"held_alike":["late","first_order","value"],"patterns":36,"other_currency":26},
         "rates":[{"horizon":30,"class":"promoter","n":905,"reordered":81,
           "rate":{"value":0.0895,"lower":0.073,"upper":0.11,"level":0.95,"method":"wilson"},
           "fewer_than_thirty":false}],
         "orders_per_customer":[{"class":"promoter","n":812,
           "within_horizon":{"value":0.74,"lower":0.68,"upper":0.81,"level":0.95,"method":"mean-t"},
           "per_year":{"value":0.74,"lower":0.68,"upper":0.81,"level":0.95,"method":"order-rate-robust-log"}}],
         "excluded":{"too_recent":310,"closed":12,"not_index":544,"orders_between":7,"other_currency":3}}\
        """;

    static final String VALUE = """
        {"shop":"lumen","class":"score","question":"nps","horizon":365,"currency":"EUR","basis":"turnover",
         "verdict":{"code":"MORE","fr":"À profil égal…","en":"All else alike…"},"counted_for":1.0,
         "period":{"from":"2024-11-21","to":"2025-11-20"},"complete_through":"2026-11-20","days_behind":null,
         "classes":[{"class":"promoter","n":577,
           "per_customer":{"value":148.49,"lower":135.84,"upper":161.14,"level":0.95,"method":"mean-t"},
           "spending":{"value":0.776,"lower":0.74,"upper":0.81,"level":0.95,"method":"wilson"},
           "fewer_than_thirty":false}],
         "reference":"detractor",
         "gaps":[{"of":"promoter","minus":"detractor",
           "raw":{"value":67.0,"lower":49.8,"upper":84.2,"level":0.95,"method":"welch","n":867,"p":5.6e-14},
           "adjusted":{"value":58.1,"lower":41.0,"upper":75.2,"level":0.95,"method":"g-formula","n":1386,"p":1e-10}}],
         "held_alike":["late","first_order","value"],
         "one_point":[{"value":402.6,"lower":284.1,"upper":521.1,"level":0.95,"method":"g-formula","n":1386,
           "move":"detractor_to_promoter","customers":1386}],
         "cost_of_inaction":{"value":2340.0,"lower":-410.0,"upper":5090.0,"level":0.95,"method":"cost-of-inaction",
           "n":1386,"unresolved":180,"by_call":{"in_time":110,"late":20,"no_case":160},
           "gap":{"value":13.0,"lower":-2.3,"upper":28.3,"level":0.95,"method":"g-formula"}},
         "excluded":{"too_recent":310,"closed":12,"not_index":544,"orders_between":7,"other_currency":3}}\
        """;

    static final String RESPONSE = """
        {"shop":"lumen","period":{"from":"2026-08-23","to":"2026-11-20"},
         "verdict":{"code":"ANSWERED","fr":"Ont répondu…","en":"Answered…"},"invited":4000,"answered":1080,
         "response_rate":{"value":0.27,"lower":0.257,"upper":0.284,"level":0.95,"method":"wilson"},
         "margins":[{"name":"late","levels":[{"level":"true","n":610,
           "response_rate":{"value":0.33,"lower":0.29,"upper":0.37,"level":0.95,"method":"wilson"}}]}],
         "nps":{"raw":{"value":22.0,"lower":17.4,"upper":26.6,"level":0.95,"method":"nps-adjusted-wald","n":1050},
           "weighted":{"value":19.3,"lower":14.5,"upper":24.1,"level":0.95,"method":"nps-weighted-adjusted-wald",
             "n":1050,"weights":"raking"},
           "difference":-2.7,"design_effect":1.08,"largest_weight":1.9,"weighted_may_lead":true},
         "if_silent":{"share_with_a_score":0.26,"all_detractors":-68.3,"twenty_points_lower":7.2,
           "twenty_points_higher":36.8,"all_promoters":79.7},
         "returns":{"landmark_day":30,"horizon":90,"ordered_before_landmark":54,"days_behind":null,"curves":{},
           "log_rank":{},"reference":"false","contrasts":[],"adjusted_for":{},"rates":[],"orders_per_customer":[]}}\
        """;

    static final String DRIVERS = """
        {"shop":"lumen","period":{"from":"2026-08-23","to":"2026-11-20"},
         "verdict":{"code":"LEAD","fr":"Ce qui va le plus avec la note…","en":"What goes most with the score…"},
         "scored":1050,"n":860,"excluded":{"not_every_rating":190},"explained":0.41,"seed":20261101,"replicates":1000,
         "drivers":[{"driver":"delivery_time","rated":990,"not_applicable":10,"not_answered":50,"in_main_model":true,
           "n":860,
           "importance_percent":{"value":36.2,"lower":31.0,"upper":41.5,"level":0.95,"method":"relative-weights"},
           "performance":{"value":3.9,"lower":3.8,"upper":4.0,"level":0.95,"method":"mean-t"},
           "correlation":0.55,"variance_inflation":1.22,"quadrant":"concentrate_here",
           "stated":{"value":0.2,"lower":0.15,"upper":0.26,"level":0.95,"method":"wilson"}}],
         "stated":210,"stated_price":{"value":0.31,"lower":0.25,"upper":0.38,"level":0.95,"method":"wilson"}}\
        """;

    static final String TREND = """
        {"shop":"lumen","question":"nps","period":{"from":"2026-08-23","to":"2026-11-20"},
         "verdict":{"code":"CONFIRMED_FALL","fr":"NPS de 17…","en":"NPS of 17…"},
         "nps":{"value":17.0,"lower":12.4,"upper":21.6,"level":0.95,"method":"nps-adjusted-wald","n":1050},
         "before":{"value":-8.0,"lower":-14.2,"upper":-1.8,"level":0.95,"method":"nps-difference-adjusted-wald",
           "n":2110,"period":{"from":"2026-05-25","to":"2026-08-22"},"p":0.011,"verdict":"CONFIRMED_FALL"},
         "year_earlier":{"value":-3.0,"lower":-9.0,"upper":3.0,"level":0.95,"method":"nps-difference-adjusted-wald",
           "n":2080,"period":{"from":"2025-08-23","to":"2025-11-20"},"p":0.33,"verdict":"COULD_BE_CHANCE"},
         "chart":{"baseline_weeks":26,"centre":31.7,"between_weeks":1.1,"method":"shewhart","weeks":[
           {"first_week":"2026-W46","last_week":"2026-W46","complete":true,
            "nps":{"value":12.0,"lower":2.0,"upper":22.0,"level":0.95,"method":"nps-adjusted-wald","n":110},
            "limits":{"value":12.0,"lower":9.4,"upper":54.0,"outside":false},
            "smoothed":{"value":18.0,"lower":26.9,"upper":36.5,"outside":true},"signal":true}]},
         "stretches":[{"value":31.5,"lower":30.0,"upper":33.0,"level":0.95,"method":"nps-adjusted-wald","n":8200,
           "first_week":"2024-W48","last_week":"2026-W12"}],
         "segments":{"by":"carrier","p":0.02,"groups":[{"segment":"Colissimo","n":520,
           "nps":{"value":21.0,"lower":14.5,"upper":27.5,"level":0.95,"method":"nps-adjusted-wald"},
           "against_the_rest":{"value":8.0,"lower":1.0,"upper":15.0,"level":0.95,
             "method":"nps-difference-adjusted-wald"},
           "p":0.024,"p_holm":0.07,"p_benjamini_hochberg":0.04,
           "smoothed_for_ranking":{"value":20.8,"lower":14.6,"upper":27.0,"level":0.95,"method":"dirichlet-posterior"},
           "rank":1,"fewer_than_thirty":false}]}}\
        """;

    private MetricsExamples() {}
}
