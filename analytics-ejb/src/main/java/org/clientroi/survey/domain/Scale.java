package org.clientroi.survey.domain;

import java.util.stream.IntStream;

/** Whole numbers from one end to the other; the lowest is the worst. */
public record Scale(int lowest, int highest) {

    /** How likely one is to recommend. */
    public static final Scale NPS = new Scale(0, 10);

    /** How good something was, or how much one agrees. */
    public static final Scale RATING = new Scale(1, 5);

    /** How easy something was. */
    public static final Scale EASE = new Scale(1, 7);

    public Scale {
        if (lowest >= highest) {
            throw new IllegalArgumentException("a scale goes up: " + lowest + " to " + highest);
        }
    }

    public boolean allows(int score) {
        return score >= lowest && score <= highest;
    }

    public IntStream scores() {
        return IntStream.rangeClosed(lowest, highest);
    }
}
