package org.clientroi.statistics;

/**
 * How one point of NPS can be won: what it is worth depends on it, so that all three are told. Turning one customer of N
 * from detractor to promoter moves the NPS by 2/N, the other two by 1/N.
 */
public enum PointMove {
    DETRACTOR_TO_PASSIVE(0.01),
    PASSIVE_TO_PROMOTER(0.01),
    DETRACTOR_TO_PROMOTER(0.005);

    private final double share;

    PointMove(double share) {
        this.share = share;
    }

    /** Of the customers who move for one point. */
    public double share() {
        return share;
    }

    /** @param gap value of a customer in the class moved to, minus that in the class moved from */
    public Effect worth(Effect gap, long customers) {
        return gap.times(customers * share);
    }
}
