package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Orders per customer up to a day, on average, those followed for less time included (Nelson 1988, Journal of Quality
 * Technology 20:24): {@code M(t) = sum d_j / n_j}, d the marks at a time, n the customers followed then. With values as marks
 * it is euros per customer. Its variance needs no Poisson: {@code sum_i [sum_j Y_i(t_j)/n_j (m_ij - d_j/n_j)]^2} (Lawless and
 * Nadeau 1995, doi:10.1080/00401706.1995.10484300).
 */
public final class MeanCumulativeFunction {

    public static final String METHOD = "mean-cumulative-function";

    private final RecurrentRows rows;
    private final Confidence confidence;
    private final double[] times;
    private final double[] steps;
    private final double[] atRisk;
    private final double[] sortedStarts;
    private final double[] sortedStops;
    private final double[] weightUpToStart;
    private final double[] weightUpToStop;

    private MeanCumulativeFunction(RecurrentRows rows, Confidence confidence) {
        this.rows = rows;
        this.confidence = confidence;
        int[] byStart = RowOrder.lateFirst(rows.size(), _ -> 0, row -> -rows.start(row));
        int[] byStop = RowOrder.lateFirst(rows.size(), _ -> 0, row -> -rows.stop(row));
        sortedStarts = Arrays.stream(byStart).mapToDouble(rows::start).toArray();
        sortedStops = Arrays.stream(byStop).mapToDouble(rows::stop).toArray();
        weightUpToStart = cumulated(byStart);
        weightUpToStop = cumulated(byStop);
        List<double[]> events = events(byStop);
        times = events.stream().mapToDouble(event -> event[0]).toArray();
        steps = events.stream().mapToDouble(event -> event[1]).toArray();
        atRisk = Arrays.stream(times).map(this::customersAt).toArray();
    }

    /** At 95 %. */
    public static MeanCumulativeFunction of(RecurrentRows rows) {
        return new MeanCumulativeFunction(rows, Confidence.NINETY_FIVE);
    }

    public MeanCumulativeFunction with(Confidence other) {
        return new MeanCumulativeFunction(rows, other);
    }

    /** The times with a mark and what they add up to, early first. */
    private List<double[]> events(int[] byStop) {
        List<double[]> events = new ArrayList<>();
        for (int row : byStop) {
            if (rows.mark(row) == 0) {
                continue;
            }
            if (events.isEmpty() || events.getLast()[0] != rows.stop(row)) {
                events.add(new double[] {rows.stop(row), 0});
            }
            events.getLast()[1] += rows.weight(row) * rows.mark(row);
        }
        return events;
    }

    private double[] cumulated(int[] order) {
        double[] sums = new double[order.length + 1];
        for (int i = 0; i < order.length; i++) {
            sums[i + 1] = sums[i] + rows.weight(order[i]);
        }
        return sums;
    }

    /** How many customers are followed on this day: {@code start < t <= stop}. */
    public double customersAt(double time) {
        return weightUpToStart[below(sortedStarts, time)] - weightUpToStop[below(sortedStops, time)];
    }

    private static int below(double[] sorted, double value) {
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

    /**
     * On one day; past the last one the last value goes on. Not estimable of nobody (EMPTY). The interval is made on the
     * logarithm, absent while nothing has been ordered.
     */
    public Estimation at(double time) {
        double customers = rows.customers();
        if (customers == 0) {
            return new NotEstimable(Reason.EMPTY);
        }
        double mean = mean(time);
        double error = Math.sqrt(variance(time));
        Optional<Interval> interval = mean > 0
                ? Optional.of(confidence.interval(
                        mean * Math.exp(-confidence.z() * error / mean),
                        mean * Math.exp(confidence.z() * error / mean)))
                : Optional.empty();
        return new Estimate(mean, interval, Math.round(customers), METHOD);
    }

    private double mean(double time) {
        NeumaierSum sum = new NeumaierSum();
        for (int j = 0; j < times.length && times[j] <= time; j++) {
            sum.add(steps[j] / atRisk[j]);
        }
        return sum.value();
    }

    /** Lawless and Nadeau's, of the value on this day. */
    public double variance(double time) {
        double[] expected = new double[times.length + 1];
        for (int j = 0; j < times.length; j++) {
            expected[j + 1] = expected[j] + (times[j] <= time ? steps[j] / (atRisk[j] * atRisk[j]) : 0);
        }
        double[] influence = new double[rows.subjects()];
        for (int row = 0; row < rows.size(); row++) {
            int from = upTo(rows.start(row));
            int to = upTo(rows.stop(row));
            double own = rows.mark(row) != 0 && rows.stop(row) <= time ? rows.mark(row) / atRisk[to - 1] : 0;
            influence[rows.subject(row)] += own - (expected[to] - expected[from]);
        }
        NeumaierSum squares = new NeumaierSum();
        for (int subject = 0; subject < influence.length; subject++) {
            squares.add(rows.weightOf(subject) * influence[subject] * influence[subject]);
        }
        return squares.value();
    }

    /** How many times with a mark are not after this one. */
    private int upTo(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** {@code M +- z se}, which may reach below 0: what differences are made from. Wants somebody. */
    public Interval plainInterval(double time) {
        return confidence.around(mean(time), confidence.z() * Math.sqrt(variance(time)));
    }

    /** What the variance would be if every order were independent of the customer's others: {@code sum d/n^2}. */
    public double poissonVariance(double time) {
        NeumaierSum sum = new NeumaierSum();
        for (int j = 0; j < times.length && times[j] <= time; j++) {
            sum.add(steps[j] / (atRisk[j] * atRisk[j]));
        }
        return sum.value();
    }
}
