package org.clientroi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clientroi.insight.domain.Driver;
import org.clientroi.insight.domain.DriverFindings;
import org.clientroi.insight.domain.DriverReading;
import org.clientroi.insight.domain.RatingCell;

/** What customers of an invented shop rated, read by the real reading: the delivery matters and is done badly. */
public final class Ratings {

    private static final int ANSWERS = 1_200;

    /** By how much a rating better than the middle moves the score, and the middle; in the order of {@link Driver}. */
    private static final double[] MOVES = {0.35, 1.1, 1.2, 0.8, 0.3};

    private static final double[] MIDDLE = {4.1, 3.4, 4.4, 4.2, 3.7};

    /** One in four customers had anything to do with the service. */
    private static final int WROTE_TO_SERVICE = 4;

    private Ratings() {}

    public static DriverFindings ofDrivers() {
        Random chance = new Random(7);
        List<RatingCell> cells = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            cells.add(answer(chance, i % WROTE_TO_SERVICE == 0));
        }
        return new DriverReading(
                        cells,
                        Map.of(
                                "delivery_time", 310L,
                                "product", 290L,
                                "condition", 140L,
                                "information", 60L,
                                "service", 40L,
                                "price", 360L))
                .findings(Findings.AUTUMN);
    }

    public static DriverFindings nothing() {
        return new DriverReading(List.of(), Map.of()).findings(Findings.AUTUMN);
    }

    private static RatingCell answer(Random chance, boolean wroteToService) {
        double score = 8;
        List<Integer> ratings = new ArrayList<>();
        for (Driver driver : Driver.values()) {
            if (driver == Driver.SERVICE && !wroteToService) {
                ratings.add(RatingCell.NOT_APPLICABLE);
                continue;
            }
            int rating = within(1, MIDDLE[driver.ordinal()] + chance.nextGaussian(), 5);
            ratings.add(rating);
            score += MOVES[driver.ordinal()] * (rating - MIDDLE[driver.ordinal()]);
        }
        return new RatingCell(within(0, score + chance.nextGaussian(), 10), ratings, 1);
    }

    private static int within(int least, double value, int most) {
        return Math.clamp(Math.round(value), least, most);
    }
}
