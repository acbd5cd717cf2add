package org.clientroi.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * How often the one who reordered first was the one expected to (Harrell 1982, Journal of the American Medical Association
 * 247:2543): {@code (C + T/2) / (C + D + T)} over pairs of an event and somebody followed longer, or as long without one,
 * within strata; T ties of the prediction. One half is chance. Time grows as rows times their logarithm.
 */
public final class Concordance {

    public static final String METHOD = "concordance-harrell";

    private Concordance() {}

    /**
     * The share and its standard error by the infinitesimal jackknife.
     *
     * @param value in [0, 1]
     */
    public record Found(double value, double standardError) {}

    /** Nothing without a comparable pair. */
    public static Optional<Found> of(CoxFit fit) {
        return met(fit).found();
    }

    /**
     * With rows of a cluster going together in the standard error.
     *
     * @param clusters by row the number of its cluster, from 0
     */
    public static Optional<Found> of(CoxFit fit, int[] clusters) {
        return met(fit).found(clusters);
    }

    private static Pairs met(CoxFit fit) {
        Pairs pairs = new Pairs(fit.sets(), fit.sets().risks(fit.coefficients()));
        pairs.eventsAgainstThoseLeft();
        pairs.thoseLeftAgainstEvents();
        return pairs;
    }

    private static final class Pairs {

        private final RiskSets sets;
        private final int[] rank;
        private final int ranks;
        private final double[] agreeing;
        private final double[] all;
        private double totalAgreeing;
        private double total;

        Pairs(RiskSets sets, double[] risks) {
            this.sets = sets;
            double[] sorted = risks.clone();
            Arrays.sort(sorted);
            double[] distinct = Arrays.stream(sorted).distinct().toArray();
            rank = Arrays.stream(risks)
                    .mapToInt(risk -> Arrays.binarySearch(distinct, risk))
                    .toArray();
            ranks = distinct.length;
            agreeing = new double[risks.length];
            all = new double[risks.length];
        }

        /** Late first: each event meets those followed longer, or as long without an event. */
        void eventsAgainstThoseLeft() {
            int n = sets.size();
            CumulativeWeights left = new CumulativeWeights(ranks);
            int place = 0;
            while (place < n) {
                if (place == 0 || sets.stratum(place) != sets.stratum(place - 1)) {
                    left = new CumulativeWeights(ranks);
                }
                int end = endOfTime(place);
                addAll(left, place, end, false);
                for (int i = place; i < end; i++) {
                    if (sets.isEvent(i)) {
                        double lower = left.below(rank[i]);
                        double tied = left.below(rank[i] + 1) - lower;
                        agreeing[i] += lower + tied / 2;
                        all[i] += left.total();
                        totalAgreeing += sets.weight(i) * (lower + tied / 2);
                        total += sets.weight(i) * left.total();
                    }
                }
                addAll(left, place, end, true);
                place = end;
            }
        }

        /** Early first: each meets the events that came before, and without an event of his own those of his day. */
        void thoseLeftAgainstEvents() {
            int place = sets.size() - 1;
            CumulativeWeights events = new CumulativeWeights(ranks);
            while (place >= 0) {
                if (place == sets.size() - 1 || sets.stratum(place) != sets.stratum(place + 1)) {
                    events = new CumulativeWeights(ranks);
                }
                int first = place;
                while (first > 0 && sameTime(first - 1, place)) {
                    first--;
                }
                meet(events, first, place + 1, true);
                addAll(events, first, place + 1, true);
                meet(events, first, place + 1, false);
                place = first - 1;
            }
        }

        private void meet(CumulativeWeights events, int first, int end, boolean withEvent) {
            for (int i = first; i < end; i++) {
                if (sets.isEvent(i) == withEvent) {
                    double lower = events.below(rank[i]);
                    double tied = events.below(rank[i] + 1) - lower;
                    agreeing[i] += events.total() - lower - tied / 2;
                    all[i] += events.total();
                }
            }
        }

        private int endOfTime(int first) {
            int end = first;
            while (end < sets.size() && sameTime(end, first)) {
                end++;
            }
            return end;
        }

        private boolean sameTime(int a, int b) {
            return sets.stop(a) == sets.stop(b) && sets.stratum(a) == sets.stratum(b);
        }

        private void addAll(CumulativeWeights to, int first, int end, boolean withEvent) {
            for (int i = first; i < end; i++) {
                if (sets.isEvent(i) == withEvent) {
                    to.add(rank[i], sets.weight(i));
                }
            }
        }

        /** What one customer of a row moves the share by. */
        private double influence(int place) {
            double own = sets.weight(place) / Math.max(1, sets.customers(place));
            return own * (agreeing[place] - totalAgreeing / total * all[place]) / total;
        }

        Optional<Found> found() {
            NeumaierSum squares = new NeumaierSum();
            for (int place = 0; place < all.length; place++) {
                double influence = influence(place);
                squares.add(sets.customers(place) * influence * influence);
            }
            return found(squares.value());
        }

        Optional<Found> found(int[] clusters) {
            double[] sums = new double[Arrays.stream(clusters).max().orElse(-1) + 1];
            for (int place = 0; place < all.length; place++) {
                sums[clusters[sets.rowAt(place)]] += sets.customers(place) * influence(place);
            }
            return found(
                    NeumaierSum.of(Arrays.stream(sums).map(each -> each * each).toArray()));
        }

        private Optional<Found> found(double squares) {
            return total > 0 ? Optional.of(new Found(totalAgreeing / total, Math.sqrt(squares))) : Optional.empty();
        }
    }
}
