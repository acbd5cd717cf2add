package org.clientroi.insight.domain;

import java.util.List;
import java.util.Optional;
import org.clientroi.statistics.DriverImportance;
import org.clientroi.statistics.DriverRegression;
import org.clientroi.statistics.DriverTally;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.ImportanceIntervals;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;

/** The score on the ratings of some drivers, among the answers that rated all of them; those without variance left out. */
final class DriverModel {

    /** More than these a page does not resample: that is for a study. */
    static final long MOST_RESAMPLED = 20_000;

    private final List<Driver> varying;
    private final long n;
    private final Finding<DriverImportance> importance;
    private final Optional<DriverRegression> regression;
    private final Optional<List<Interval>> intervals;

    DriverModel(List<Driver> drivers, List<RatingCell> cells, ImportanceIntervals resampling) {
        List<RatingCell> complete = cells.stream()
                .filter(cell -> drivers.stream().allMatch(cell::isRated))
                .toList();
        double[] scores = complete.stream().mapToDouble(RatingCell::score).toArray();
        long[] counts = complete.stream().mapToLong(RatingCell::answers).toArray();
        DriverTally all = DriverTally.of(columns(drivers, complete), scores, counts);
        varying = drivers.stream()
                .filter(driver -> all.n() > 0 && !all.isConstant(drivers.indexOf(driver)))
                .toList();
        double[][] columns = columns(varying, complete);
        DriverTally tally = DriverTally.of(columns, scores, counts);
        n = tally.n();
        boolean enough = n >= DisplayPolicy.FEWEST_FOR_A_TEST;
        importance = enough || n == 0
                ? DriverImportance.of(tally, DriverImportance.Method.JOHNSON)
                : Finding.notEstimable(Reason.TOO_FEW);
        regression = enough ? DriverRegression.of(tally).found() : Optional.empty();
        intervals = importance.found().isPresent() && n <= MOST_RESAMPLED
                ? resampling
                        .of(columns, scores, counts, DriverImportance.Method.JOHNSON)
                        .found()
                : Optional.empty();
    }

    private static double[][] columns(List<Driver> drivers, List<RatingCell> cells) {
        return drivers.stream()
                .map(driver ->
                        cells.stream().mapToDouble(cell -> cell.of(driver)).toArray())
                .toArray(double[][]::new);
    }

    long n() {
        return n;
    }

    boolean isResampled() {
        return intervals.isPresent();
    }

    Optional<Double> explained() {
        return importance.found().map(DriverImportance::total);
    }

    Optional<Reason> reason() {
        return importance.reason();
    }

    /** Percentage of the explained variance. */
    Estimation importance(Driver driver) {
        int at = varying.indexOf(driver);
        if (at < 0) {
            return new NotEstimable(n == 0 ? Reason.EMPTY : Reason.NO_VARIANCE);
        }
        return importance
                .found()
                .<Estimation>map(found -> new Estimate(
                        found.percent().get(at),
                        intervals.map(each -> each.get(at)),
                        n,
                        DriverImportance.Method.JOHNSON.id()))
                .orElseGet(() -> new NotEstimable(importance.reason().orElse(Reason.EMPTY)));
    }

    Optional<Double> correlation(Driver driver) {
        return of(driver).map(at -> regression.orElseThrow().zeroOrder().get(at));
    }

    Optional<Double> inflation(Driver driver) {
        return of(driver).map(at -> regression.orElseThrow().inflation().get(at));
    }

    private Optional<Integer> of(Driver driver) {
        int at = varying.indexOf(driver);
        return at < 0 || regression.isEmpty() ? Optional.empty() : Optional.of(at);
    }
}
