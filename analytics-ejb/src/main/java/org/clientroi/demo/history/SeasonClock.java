package org.clientroi.demo.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.clientroi.shared.Language;

/**
 * Time as the trade feels it: it runs fast on busy days and slowly on quiet ones, and a year of it is a year. Whoever
 * would come back after 60 ordinary days comes back sooner when Christmas lies between.
 */
final class SeasonClock {

    private final LocalDate start;
    private final double[] until;

    SeasonClock(LocalDate start, LocalDate end, Language language) {
        this.start = start;
        int days = Math.toIntExact(ChronoUnit.DAYS.between(start, end)) + 1;
        double[] weights = new double[days];
        Arrays.setAll(weights, i -> Season.weight(start.plusDays(i), language));
        double mean = Arrays.stream(weights).average().orElseThrow();
        until = new double[days];
        double sum = 0;
        for (int i = 0; i < days; i++) {
            sum += weights[i] / mean;
            until[i] = sum;
        }
    }

    /** The day that lies {@code days} of trade after {@code from}, the next day at the soonest; past the end, the day after it. */
    LocalDate after(LocalDate from, double days) {
        int index = Math.toIntExact(ChronoUnit.DAYS.between(start, from));
        if (index >= until.length) {
            return end().plusDays(1);
        }
        return start.plusDays(Math.max(index + 1, at(until[index] + days)));
    }

    /** The day by which {@code share} of all trade is done. */
    LocalDate quantile(double share) {
        return start.plusDays(Math.min(at(share * until[until.length - 1]), until.length - 1));
    }

    private LocalDate end() {
        return start.plusDays(until.length - 1L);
    }

    private int at(double trade) {
        int found = Arrays.binarySearch(until, trade);
        return found >= 0 ? found : -found - 1;
    }
}
