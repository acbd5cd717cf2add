package org.clientroi.insight.domain;

import java.util.List;

/**
 * So many answers with this score and these ratings.
 *
 * @param ratings in the order of {@link Driver}: 1 to 5, {@link #NOT_APPLICABLE} or {@link #NOT_ANSWERED}
 */
public record RatingCell(int score, List<Integer> ratings, long answers) {

    public static final int NOT_APPLICABLE = 0;
    public static final int NOT_ANSWERED = -1;

    public RatingCell {
        ratings = List.copyOf(ratings);
    }

    int of(Driver driver) {
        return ratings.get(driver.ordinal());
    }

    boolean isRated(Driver driver) {
        return of(driver) > NOT_APPLICABLE;
    }
}
