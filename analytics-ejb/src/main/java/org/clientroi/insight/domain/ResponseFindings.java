package org.clientroi.insight.domain;

import java.util.List;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Who did not answer, and would they have said the same?
 *
 * @param invited invitations that arrived
 * @param margins what was known before, level by level
 * @param bounds empty without a score
 * @param returns how those who had answered 30 days after the delivery and the silent ones come back
 * @param early left out there: they had ordered again before that day
 */
public record ResponseFindings(
        DateRange period,
        long invited,
        long answered,
        Estimation rate,
        List<Margin> margins,
        Weighting weighting,
        Optional<Bounds> bounds,
        int landmarkDay,
        FollowUpFindings returns,
        long early) {

    /** @param name {@code late}, {@code first_order}, {@code value} or {@code region} */
    public record Margin(String name, List<Level> levels) {}

    /**
     * Customers alike in one thing.
     *
     * @param name the empty text where it is not known
     * @param share that answered
     */
    public record Level(String name, long invited, long answered, Estimation share) {}

    /**
     * The NPS as it was given, and as it would be if each kind of customer had answered as often.
     *
     * @param difference weighted minus raw, in [-2, 2]
     * @param designEffect what the weights cost; above 2 the weighted figure must not lead
     * @param reason why there is no weighted figure
     */
    public record Weighting(
            Estimation raw,
            Estimation weighted,
            Optional<Double> difference,
            Optional<Double> designEffect,
            Optional<Double> largestWeight,
            boolean mayLead,
            Optional<Reason> reason) {}

    /**
     * What the NPS of all who were asked would be, if the silent ones' were so.
     *
     * @param lowest all of them detractors
     * @param lower 20 points below those who answered
     * @param higher 20 points above
     * @param highest all of them promoters
     */
    public record Bounds(double scored, double lowest, double lower, double higher, double highest) {}
}
