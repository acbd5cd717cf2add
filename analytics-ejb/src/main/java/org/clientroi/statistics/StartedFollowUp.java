package org.clientroi.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Stretches {@code (start, stop]} counted by time: the share with the event just before a day. */
final class StartedFollowUp {

    private final double[] times;
    private final double[] before;

    private StartedFollowUp(double[] times, double[] before) {
        this.times = times;
        this.before = before;
    }

    static StartedFollowUp of(double[] starts, double[] stops, double[] events) {
        double[] sortedStarts = starts.clone();
        double[] sortedStops = stops.clone();
        Arrays.sort(sortedStarts);
        Arrays.sort(sortedStops);
        double[] times = IntStream.range(0, stops.length)
                .filter(row -> events[row] > 0)
                .mapToDouble(row -> stops[row])
                .sorted()
                .toArray();
        double[] before = new double[times.length];
        double level = 1;
        int first = 0;
        while (first < times.length) {
            int end = first;
            while (end < times.length && times[end] == times[first]) {
                before[end++] = 1 - level;
            }
            double atRisk = below(sortedStarts, times[first]) - below(sortedStops, times[first]);
            level *= 1 - (end - first) / atRisk;
            first = end;
        }
        return new StartedFollowUp(times, before);
    }

    /** How many are smaller. */
    private static double below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** At a time with an event. */
    double shareBefore(double time) {
        return before[Arrays.binarySearch(times, time)];
    }
}
