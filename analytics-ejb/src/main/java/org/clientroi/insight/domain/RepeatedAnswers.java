package org.clientroi.insight.domain;

import java.util.Arrays;

/**
 * Answers by who gave them: twelve bytes an answer. The arrays are read, not copied.
 *
 * @param signs by answer -1, 0 or 1: detractor, passive, promoter
 * @param customers by answer the number of the customer, from 0 upwards
 */
@SuppressWarnings("ArrayRecordComponent") // columns of a study, read and never kept
public record RepeatedAnswers(long held, double[] signs, int[] customers) {

    private static final double MANY = 1.1;

    public int distinct() {
        return Arrays.stream(customers).max().orElse(-1) + 1;
    }

    /** Answers exceed customers by more than a tenth. */
    public static boolean areMany(long answers, long customers) {
        return answers > MANY * customers;
    }
}
