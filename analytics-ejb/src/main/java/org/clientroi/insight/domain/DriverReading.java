package org.clientroi.insight.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.ImportanceIntervals;
import org.clientroi.statistics.ImportancePerformance;
import org.clientroi.statistics.ImportancePerformance.Quadrant;
import org.clientroi.statistics.MeanScore;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.Sample;
import org.clientroi.statistics.Share;

/** Turns the tally of ratings into what goes with the score: pure arithmetic. */
public final class DriverReading {

    /** The same answers give the same intervals. */
    static final long SEED = 20_261_101L;

    /** A driver that applies to fewer answers is looked at among those it applies to. */
    private static final double APPLIES_TO_ENOUGH = 0.7;

    private static final String PRICE = "price";
    private static final int BEST = 5;

    private final List<RatingCell> cells;
    private final Map<String, Long> stated;
    private final List<Driver> main;
    private final DriverModel model;
    private final Map<Driver, Quadrant> quadrants = new EnumMap<>(Driver.class);

    /** @param stated what customers said matters most, by code */
    public DriverReading(List<RatingCell> cells, Map<String, Long> stated) {
        this(cells, stated, ImportanceIntervals.withSeed(SEED));
    }

    DriverReading(List<RatingCell> cells, Map<String, Long> stated, ImportanceIntervals resampling) {
        this.cells = cells;
        this.stated = stated;
        main = Arrays.stream(Driver.values()).filter(this::appliesToEnough).toList();
        model = new DriverModel(main, cells, resampling);
        placeInQuadrants();
    }

    private boolean appliesToEnough(Driver driver) {
        long rated = count(cell -> cell.isRated(driver) ? 1 : 0);
        long replied = count(cell -> cell.of(driver) == RatingCell.NOT_ANSWERED ? 0 : 1);
        return replied > 0 && rated >= APPLIES_TO_ENOUGH * replied;
    }

    private long count(ToIntFunction<RatingCell> counted) {
        return cells.stream()
                .mapToLong(cell -> counted.applyAsInt(cell) * cell.answers())
                .sum();
    }

    private void placeInQuadrants() {
        List<Driver> placed = new ArrayList<>();
        List<Double> importance = new ArrayList<>();
        List<Double> performance = new ArrayList<>();
        for (Driver driver : main) {
            Optional<Estimate> weight = model.importance(driver).estimate();
            Optional<Estimate> mean = performance(driver).estimate();
            if (weight.isPresent() && mean.isPresent()) {
                placed.add(driver);
                importance.add(weight.get().value());
                performance.add(mean.get().value());
            }
        }
        if (placed.size() > 1) {
            List<Quadrant> found =
                    ImportancePerformance.cutAtMeans(importance, performance).quadrants();
            for (int i = 0; i < placed.size(); i++) {
                quadrants.put(placed.get(i), found.get(i));
            }
        }
    }

    public DriverFindings findings(DateRange period) {
        long scored = count(_ -> 1);
        return new DriverFindings(
                period,
                scored,
                model.n(),
                scored - model.n(),
                Arrays.stream(Driver.values()).map(this::describe).toList(),
                model.explained(),
                model.reason(),
                SEED,
                model.isResampled() ? ImportanceIntervals.withSeed(SEED).replicates() : 0,
                said(),
                stated(PRICE));
    }

    private long said() {
        return stated.values().stream().mapToLong(Long::longValue).sum();
    }

    private Estimation stated(String code) {
        if (said() > 0 && said() < DisplayPolicy.FEWEST_IN_A_SEGMENT) {
            return new NotEstimable(Reason.TOO_FEW);
        }
        return Proportion.withDefaults().estimate(new Share(Objects.requireNonNullElse(stated.get(code), 0L), said()));
    }

    private Estimation performance(Driver driver) {
        List<Long> counts = new ArrayList<>();
        for (int rating = 1; rating <= BEST; rating++) {
            int each = rating;
            counts.add(count(cell -> cell.of(driver) == each ? 1 : 0));
        }
        long rated = Scale.sum(counts);
        return rated > 0 && rated < DisplayPolicy.FEWEST_IN_A_SEGMENT
                ? new NotEstimable(Reason.TOO_FEW)
                : MeanScore.withDefaults().estimate(Sample.ofCounts(1, counts));
    }

    private DriverFindings.Line describe(Driver driver) {
        boolean inMain = main.contains(driver);
        DriverModel own = inMain ? model : modelAmongThoseItAppliesTo(driver);
        return new DriverFindings.Line(
                driver,
                count(cell -> cell.isRated(driver) ? 1 : 0),
                count(cell -> cell.of(driver) == RatingCell.NOT_APPLICABLE ? 1 : 0),
                count(cell -> cell.of(driver) == RatingCell.NOT_ANSWERED ? 1 : 0),
                inMain,
                performance(driver),
                own.importance(driver),
                own.correlation(driver),
                own.inflation(driver),
                Optional.ofNullable(quadrants.get(driver)),
                stated(driver.code()));
    }

    private DriverModel modelAmongThoseItAppliesTo(Driver driver) {
        List<Driver> drivers = new ArrayList<>(main);
        drivers.add(driver);
        return new DriverModel(drivers, cells, ImportanceIntervals.withSeed(SEED));
    }
}
