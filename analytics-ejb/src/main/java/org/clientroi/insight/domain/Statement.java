package org.clientroi.insight.domain;

import java.util.Optional;
import org.clientroi.statistics.Interval;

/**
 * What may be said of findings, by rule: the same findings always say the same. Associations only; an interval that holds 0 is
 * no difference.
 */
public sealed interface Statement {

    /** Which side of 0 an interval lies on. */
    enum Direction {
        MORE,
        LESS,
        UNCLEAR;

        static Direction of(Interval gap) {
            if (gap.lower() > 0) {
                return MORE;
            }
            return gap.upper() < 0 ? LESS : UNCLEAR;
        }
    }

    /** Nobody to speak of: nobody was followed for the horizon, asked, or answered. */
    record Nothing(Subject subject) implements Statement {}

    /** @param wanted about so many in each group would show a difference worth telling */
    record NotYet(Subject subject, long wanted) implements Statement {}

    /** One class comes back more often than another. */
    record Returns(
            RepeatOrderQuestion question,
            Direction direction,
            String first,
            double firstRate,
            String second,
            double secondRate,
            Interval gap)
            implements Statement {}

    /** Classes without two ends come back at different speeds, or not. */
    record Groups(RepeatOrderQuestion question, boolean differ, double pValue) implements Statement {}

    /** One class brings more than another, all else alike. */
    record Worth(RepeatOrderQuestion question, Direction direction, String first, String second, Interval gap)
            implements Statement {}

    /** So many answered; weighted to all who were asked, the NPS would be another. */
    record Answered(double rate, double raw, Optional<Double> weighted) implements Statement {}

    /** So many answered, and none with a score. */
    record AnsweredOnly(double rate) implements Statement {}

    /**
     * What goes most with the score.
     *
     * @param second beside it when the two cannot be told apart
     */
    record Lead(Driver first, double percent, Optional<Driver> second) implements Statement {}

    /**
     * How the NPS moved.
     *
     * @param verdict of the change to the period before
     * @param since first week of the stretch that still lasts, when the NPS changed within the chart
     */
    record Moved(double nps, Verdict verdict, double change, Optional<String> since, double sinceNps)
            implements Statement {}

    /**
     * How satisfied they were, and whether that is changing.
     *
     * @param value NPS in [-1, 1], or the share of the two highest scores
     * @param change from what it was held against, in the unit of the value; empty where one of the two has too few answers
     * @param against what it was held against
     * @param wanted about so many in each period would show a change worth telling
     */
    record Scored(
            Scale scale,
            double value,
            Interval range,
            Verdict verdict,
            Optional<Interval> change,
            Comparison against,
            long wanted)
            implements Statement {}

    /** What a statement is about. */
    enum Subject {
        NPS,
        CSAT,
        RETURNS,
        VALUE,
        RESPONSE,
        DRIVERS,
        TREND
    }
}
