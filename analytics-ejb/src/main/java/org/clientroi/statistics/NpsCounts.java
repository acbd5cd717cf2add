package org.clientroi.statistics;

import java.util.List;

/**
 * Answers to the 0-10 question by class: 0 to 6 detractors, 7 and 8 passives, 9 and 10 promoters (Reichheld 2003).
 */
public record NpsCounts(long detractors, long passives, long promoters) {

    private static final int LOWEST_PASSIVE = 7;
    private static final int LOWEST_PROMOTER = 9;
    private static final int SCORES = 11;

    public NpsCounts {
        if (detractors < 0 || passives < 0 || promoters < 0) {
            throw new IllegalArgumentException(
                    "counts are not negative: " + detractors + ", " + passives + ", " + promoters);
        }
    }

    /** @param counts how many gave each score, 0 to 10 */
    public static NpsCounts ofScores(List<Long> counts) {
        if (counts.size() != SCORES) {
            throw new IllegalArgumentException("eleven counts, for 0 to 10, not " + counts.size());
        }
        return new NpsCounts(
                sum(counts.subList(0, LOWEST_PASSIVE)),
                sum(counts.subList(LOWEST_PASSIVE, LOWEST_PROMOTER)),
                sum(counts.subList(LOWEST_PROMOTER, SCORES)));
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    public NpsCounts plus(NpsCounts other) {
        return new NpsCounts(detractors + other.detractors, passives + other.passives, promoters + other.promoters);
    }

    /** @param part of these answers */
    public NpsCounts minus(NpsCounts part) {
        return new NpsCounts(detractors - part.detractors, passives - part.passives, promoters - part.promoters);
    }

    public long n() {
        return detractors + passives + promoters;
    }
}
