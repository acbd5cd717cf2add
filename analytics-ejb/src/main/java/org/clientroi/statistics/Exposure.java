package org.clientroi.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Customers followed from a time zero at which it is not yet known who will be exposed: from the delivery, who will answer.
 * Who is exposed late must have waited that long without an event, so that "ever exposed" looks better than it is: immortal
 * time (Suissa 2008, doi:10.1093/aje/kwm324). Two ways round it are here, each as rows with one covariate, 1 when exposed,
 * for {@link CoxRegression}.
 */
public final class Exposure {

    private final double[] time;
    private final double[] status;
    private final double[] exposedAt;

    /**
     * By customer.
     *
     * @param time days followed
     * @param status 1 when that ended with an event
     * @param exposedAt day of the exposure, infinite for never
     */
    public Exposure(double[] time, double[] status, double[] exposedAt) {
        if (time.length != status.length || time.length != exposedAt.length) {
            throw new IllegalArgumentException("as many times as customers");
        }
        this.time = time.clone();
        this.status = status.clone();
        this.exposedAt = exposedAt.clone();
    }

    /** The misleading one, to show how far it is off: exposed from the start whoever will be. */
    public SurvivalRows everExposed() {
        double[] exposed = Arrays.stream(exposedAt)
                .map(day -> day < Double.POSITIVE_INFINITY ? 1 : 0)
                .toArray();
        return SurvivalRows.of(time, status, new double[][] {exposed});
    }

    /** Not exposed up to the day of the exposure, exposed after it (Andersen and Gill 1982). */
    public SurvivalRows timeDependent() {
        int split = (int) IntStream.range(0, time.length).filter(this::changes).count();
        int n = time.length + split;
        double[] start = new double[n];
        double[] stop = new double[n];
        double[] event = new double[n];
        double[] exposed = new double[n];
        int row = 0;
        for (int i = 0; i < time.length; i++) {
            if (changes(i)) {
                stop[row++] = exposedAt[i];
                start[row] = exposedAt[i];
                exposed[row] = 1;
            } else {
                exposed[row] = exposedAt[i] <= 0 ? 1 : 0;
            }
            stop[row] = time[i];
            event[row++] = status[i];
        }
        return SurvivalRows.between(start, stop, event, new double[][] {exposed});
    }

    private boolean changes(int i) {
        return exposedAt[i] > 0 && exposedAt[i] < time[i];
    }

    /**
     * Those still followed after a day, by what had happened up to it, the clock restarted there (Anderson, Cain and Gelber
     * 1983, doi:10.1200/JCO.1983.1.11.710).
     */
    public SurvivalRows landmark(double day) {
        int[] left = IntStream.range(0, time.length).filter(i -> time[i] > day).toArray();
        double[] rest = Arrays.stream(left).mapToDouble(i -> time[i] - day).toArray();
        double[] events = Arrays.stream(left).mapToDouble(i -> status[i]).toArray();
        double[] exposed = Arrays.stream(left)
                .mapToDouble(i -> exposedAt[i] <= day ? 1 : 0)
                .toArray();
        return SurvivalRows.of(rest, events, new double[][] {exposed});
    }
}
