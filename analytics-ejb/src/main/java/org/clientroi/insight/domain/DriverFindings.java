package org.clientroi.insight.domain;

import java.util.List;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.ImportancePerformance.Quadrant;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * What goes with the score.
 *
 * @param scored answers with a 0-10 score
 * @param complete of these, with a rating of every driver of the main model
 * @param lost of these, without
 * @param explained share of the variance of the score that the main model goes with; empty with {@code reason}
 * @param seed of the intervals
 * @param replicates of the intervals; 0 where there are more answers than a page resamples
 * @param stated how many said what matters most to them
 * @param price share of these who said the price
 */
public record DriverFindings(
        DateRange period,
        long scored,
        long complete,
        long lost,
        List<Line> drivers,
        Optional<Double> explained,
        Optional<Reason> reason,
        long seed,
        int replicates,
        long stated,
        Estimation price) {

    /**
     * One driver.
     *
     * @param rated answers that rated it
     * @param inMainModel false when it applies to fewer than 70 % of the answers: then {@code importance} comes from a model
     *     of those it applies to, with their number
     * @param performance mean rating, 1 to 5, of all who rated it
     * @param importance percentage of the explained variance
     * @param correlation with the score, by itself
     * @param inflation above 10 it cannot be told from the others
     * @param quadrant only for drivers of the main model
     * @param stated share of those asked who said that this matters most
     */
    public record Line(
            Driver driver,
            long rated,
            long notApplicable,
            long notAnswered,
            boolean inMainModel,
            Estimation performance,
            Estimation importance,
            Optional<Double> correlation,
            Optional<Double> inflation,
            Optional<Quadrant> quadrant,
            Estimation stated) {}
}
