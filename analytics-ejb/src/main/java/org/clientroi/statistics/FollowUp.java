package org.clientroi.statistics;

import java.util.Arrays;

/**
 * How long customers were followed and how it ended, counted by time: all that Kaplan-Meier, Nelson-Aalen, the log-rank
 * test and the restricted mean need, in a table that does not grow with the number of customers. Times ascend and are
 * distinct; at a tie events come before censorings. In days, as everywhere.
 */
public final class FollowUp {

    private final double[] times;
    private final double[] events;
    private final double[] censored;
    private final double[] atRisk;
    private final double excluded;

    private FollowUp(double[] times, double[] events, double[] censored, double excluded) {
        this.times = times;
        this.events = events;
        this.censored = censored;
        this.excluded = excluded;
        atRisk = new double[times.length];
        double later = 0;
        for (int i = times.length - 1; i >= 0; i--) {
            later += events[i] + censored[i];
            atRisk[i] = later;
        }
    }

    /**
     * From counts in any order, times repeating where they will. Those followed for no time at all are left out and
     * counted in {@link #excluded}.
     *
     * @param times not negative
     * @param events by time how many had the event
     * @param censored by time how many were followed no further
     */
    public static FollowUp ofCounts(double[] times, double[] events, double[] censored) {
        double excluded = 0;
        for (int i = 0; i < times.length; i++) {
            if (!(times[i] >= 0) || Double.isInfinite(times[i]) || !(events[i] >= 0) || !(censored[i] >= 0)) {
                throw new IllegalArgumentException(
                        "no count of days: " + times[i] + ", " + events[i] + ", " + censored[i]);
            }
            excluded += times[i] == 0 ? events[i] + censored[i] : 0;
        }
        double[] distinct = distinct(times);
        double[] eventsAt = new double[distinct.length];
        double[] censoredAt = new double[distinct.length];
        for (int i = 0; i < times.length; i++) {
            int at = Arrays.binarySearch(distinct, times[i]);
            if (at >= 0) {
                eventsAt[at] += events[i];
                censoredAt[at] += censored[i];
            }
        }
        return new FollowUp(distinct, eventsAt, censoredAt, excluded);
    }

    /**
     * From single customers.
     *
     * @param times not negative
     * @param status by customer 1 for the event, 0 for followed no further
     */
    public static FollowUp ofCustomers(double[] times, double[] status) {
        double[] censored = new double[status.length];
        for (int i = 0; i < status.length; i++) {
            if (status[i] != 0 && status[i] != 1) {
                throw new IllegalArgumentException("a status is 0 or 1: " + status[i]);
            }
            censored[i] = 1 - status[i];
        }
        return ofCounts(times, status, censored);
    }

    private static double[] distinct(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (double time : sorted) {
            if (time > 0 && (kept == 0 || time > sorted[kept - 1])) {
                sorted[kept++] = time;
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** How many distinct times. */
    int size() {
        return times.length;
    }

    double time(int i) {
        return times[i];
    }

    double events(int i) {
        return events[i];
    }

    double censored(int i) {
        return censored[i];
    }

    /** How many were still followed just before this time. */
    double atRisk(int i) {
        return atRisk[i];
    }

    /** How many were still followed just before any time. */
    double atRiskAt(double time) {
        int found = Arrays.binarySearch(times, time);
        int at = found >= 0 ? found : -found - 1;
        return at < times.length ? atRisk[at] : 0;
    }

    public double n() {
        return times.length == 0 ? 0 : atRisk[0];
    }

    public double totalEvents() {
        return NeumaierSum.of(events);
    }

    /** How many were followed for no time at all. */
    public double excluded() {
        return excluded;
    }

    /** The longest anybody was followed; 0 when nobody was. */
    public double longest() {
        return times.length == 0 ? 0 : times[times.length - 1];
    }

    public double[] times() {
        return times.clone();
    }

    public double[] eventCounts() {
        return events.clone();
    }

    public double[] censoredCounts() {
        return censored.clone();
    }

    public double[] atRiskCounts() {
        return atRisk.clone();
    }
}
