package org.clientroi.report.domain;

import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.ValueQuestion;
import org.clientroi.shared.Language;

/** A chart that is asked for: which, of what, and how it is to look. */
public sealed interface ChartRequest {

    Look look();

    Language language();

    /** The chart's name in addresses: {@code nps-trend}. */
    String name();

    /** NPS by week or month with its interval; without a grain, weeks for up to half a year. The segment is not used. */
    record NpsTrend(ScoreQuestion question, Look look, Language language) implements ChartRequest {

        public static final String NAME = "nps-trend";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** How often each score was given in the whole period. Grain and segment are not used. */
    record ScoreDistribution(ScoreQuestion question, ScoreScale scale, Look look, Language language)
            implements ChartRequest {

        public static final String NAME = "score-distribution";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Money per customer within the horizon, by class, with intervals. */
    record Value(ValueQuestion question, Look look, Language language) implements ChartRequest {

        public static final String NAME = "value";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The share that ordered again within the horizon, by class, with intervals. */
    record ReorderRate(RepeatOrderQuestion question, Look look, Language language) implements ChartRequest {

        public static final String NAME = "reorder-rate";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The share that has ordered again, day by day, by class, with those still followed under it. */
    record RepeatOrderCurves(RepeatOrderQuestion question, Look look, Language language) implements ChartRequest {

        public static final String NAME = "repeat-order-curves";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** How many times as fast each class comes back: raw, and customers alike. */
    record HazardRatios(RepeatOrderQuestion question, Look look, Language language) implements ChartRequest {

        public static final String NAME = "hazard-ratios";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Later orders per customer and year, by class, with intervals. */
    record OrdersPerCustomer(RepeatOrderQuestion question, Look look, Language language) implements ChartRequest {

        public static final String NAME = "orders-per-customer";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** What goes with the score and how well it is done, as a map. Grain and segment are not used. */
    record Drivers(ScoreQuestion question, Look look, Language language) implements ChartRequest {

        public static final String NAME = "drivers";

        @Override
        public String name() {
            return NAME;
        }
    }
}
