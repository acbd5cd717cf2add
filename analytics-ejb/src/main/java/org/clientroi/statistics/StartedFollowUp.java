package org.clientroi.statistics;

import java.util.Arrays;

/** Stretches {@code (start, stop]} counted by time: the share with the event just before a day. */
final class StartedFollowUp {

    private final double[] times;
    private final double[] before;

    private StartedFollowUp(double[] times, double[] before) {
        this.times = times;
        this.before = before;
    }

    /** By row where it starts and stops, 1 when it ends with an event, and how many customers it stands for. */
    static StartedFollowUp of(double[] starts, double[] stops, double[] events, double[] customers) {
        int[] byStart = RowOrder.lateFirst(starts.length, _ -> 0, row -> starts[row]);
        int[] byStop = RowOrder.lateFirst(stops.length, _ -> 0, row -> stops[row]);
        double[] times = Arrays.stream(byStop)
                .filter(row -> events[row] > 0)
                .mapToDouble(row -> stops[row])
                .sorted()
                .distinct()
                .toArray();
        double[] before = new double[times.length];
        double level = 1;
        int started = byStart.length - 1;
        int stopped = byStop.length - 1;
        double atRisk = 0;
        for (int j = 0; j < times.length; j++) {
            before[j] = 1 - level;
            for (; started >= 0 && starts[byStart[started]] < times[j]; started--) {
                atRisk += customers[byStart[started]];
            }
            for (; stopped >= 0 && stops[byStop[stopped]] < times[j]; stopped--) {
                atRisk -= customers[byStop[stopped]];
            }
            double now = 0;
            for (int next = stopped; next >= 0 && stops[byStop[next]] == times[j]; next--) {
                now += events[byStop[next]] * customers[byStop[next]];
            }
            level *= 1 - now / atRisk;
        }
        return new StartedFollowUp(times, before);
    }

    /** At a time with an event. */
    double shareBefore(double time) {
        return before[Arrays.binarySearch(times, time)];
    }
}
