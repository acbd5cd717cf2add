package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * How far each driver's percentage of the explained variance would move with other customers: percentile intervals from
 * resampling them (Davison and Hinkley 1997). Replicate {@code b} draws from a stream of its own made of the seed and
 * {@code b}, whatever the number of threads. Time grows as replicates times customers.
 */
public final class ImportanceIntervals {

    public static final String METHOD = "bootstrap-percentile";

    private static final int REPLICATES = 1000;
    private static final double MOST_UNDEFINED = 0.01;

    private final long seed;
    private final int replicates;
    private final Confidence confidence;

    private ImportanceIntervals(long seed, int replicates, Confidence confidence) {
        this.seed = seed;
        this.replicates = replicates;
        this.confidence = confidence;
    }

    /** At 95 %, 1,000 replicates. The seed belongs to the result and is told with it. */
    public static ImportanceIntervals withSeed(long seed) {
        return new ImportanceIntervals(seed, REPLICATES, Confidence.NINETY_FIVE);
    }

    public ImportanceIntervals withReplicates(int number) {
        return new ImportanceIntervals(seed, number, confidence);
    }

    public int replicates() {
        return replicates;
    }

    /**
     * By driver, in percent. Refusals as {@link DriverImportance#of} gives them; TOO_FEW when more than one replicate in a
     * hundred has none.
     *
     * @param drivers by driver, then by row
     * @param outcome by row
     * @param counts by row, how many customers gave just these ratings
     */
    public Finding<List<Interval>> of(
            double[][] drivers, double[] outcome, long[] counts, DriverImportance.Method method) {
        return DriverImportance.of(DriverTally.of(drivers, outcome, counts), method)
                .flatMap(observed -> intervals(observed.percent(), drivers, outcome, counts, method));
    }

    private Finding<List<Interval>> intervals(
            List<Double> observed,
            double[][] drivers,
            double[] outcome,
            long[] counts,
            DriverImportance.Method method) {
        Resampling resampling = new Resampling(new int[counts.length], counts);
        List<List<Double>> drawn = IntStream.range(0, replicates)
                .parallel()
                .mapToObj(b -> resampling.times(new Xoshiro256PlusPlus(seed, b)))
                .map(times -> DriverImportance.of(DriverTally.of(drivers, outcome, times), method)
                        .found()
                        .map(DriverImportance::percent))
                .flatMap(Optional::stream)
                .toList();
        if (drawn.size() < 2 || replicates - drawn.size() > MOST_UNDEFINED * replicates) {
            return Finding.notEstimable(Reason.TOO_FEW);
        }
        List<Interval> intervals = new ArrayList<>();
        for (int driver = 0; driver < drivers.length; driver++) {
            int which = driver;
            double[] values =
                    drawn.stream().mapToDouble(percent -> percent.get(which)).toArray();
            intervals.add(new BootstrapDistribution(observed.get(driver), values).percentile(confidence));
        }
        return Finding.of(List.copyOf(intervals));
    }
}
