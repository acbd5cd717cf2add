package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * How much better two stretches of weeks fit than one, for every place where the change could be. The largest of these is
 * not chi-squared, because it was looked for: its p-value comes from weeks put in random order.
 *
 * @param ratios likelihood ratio of a change after the week at position {@code shortest - 1 + i}
 * @param largest of them
 * @param lastWeekBefore position of the last week before the likeliest change, the first of several equals
 */
public record SingleChangeScan(List<Double> ratios, double largest, int lastWeekBefore) {

    /**
     * Not estimable without answers (EMPTY) or with fewer weeks than two segments have (TOO_FEW).
     *
     * @param shortest weeks on either side, at least 1
     */
    public static Finding<SingleChangeScan> of(List<NpsCounts> weeks, int shortest) {
        if (shortest < 1) {
            throw new IllegalArgumentException("a segment has weeks: " + shortest);
        }
        WeeklyLikelihood likelihood = new WeeklyLikelihood(weeks);
        if (likelihood.counts(0, weeks.size()).n() == 0) {
            return Finding.notEstimable(Reason.EMPTY);
        }
        if (weeks.size() < 2 * shortest) {
            return Finding.notEstimable(Reason.TOO_FEW);
        }
        double whole = likelihood.cost(0, weeks.size());
        List<Double> ratios = new ArrayList<>();
        for (int change = shortest; change <= weeks.size() - shortest; change++) {
            ratios.add(whole - likelihood.cost(0, change) - likelihood.cost(change, weeks.size()));
        }
        double largest = Collections.max(ratios);
        return Finding.of(new SingleChangeScan(List.copyOf(ratios), largest, shortest - 1 + ratios.indexOf(largest)));
    }

    /**
     * The share of random orders of the weeks, the one that happened among them, whose largest ratio is as large.
     *
     * @param orders how many are tried, at least 1
     */
    public static Finding<Double> pValue(List<NpsCounts> weeks, int shortest, int orders, long seed) {
        return of(weeks, shortest).map(observed -> {
            int asLarge = 1;
            for (int order = 0; order < orders; order++) {
                List<NpsCounts> shuffled = shuffled(weeks, new Xoshiro256PlusPlus(seed, order));
                double largest = of(shuffled, shortest).found().orElseThrow().largest();
                asLarge += largest >= observed.largest() ? 1 : 0;
            }
            return asLarge / (orders + 1.0);
        });
    }

    private static List<NpsCounts> shuffled(List<NpsCounts> weeks, Xoshiro256PlusPlus random) {
        List<NpsCounts> shuffled = new ArrayList<>(weeks);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.below(i + 1));
        }
        return shuffled;
    }
}
