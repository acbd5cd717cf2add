package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each row adds to the score of a Cox regression: its own event against the mean of those at risk, less what it was
 * expected to add at every event time it lived through,
 * {@code L_i = delta_i (x_i - mean_k xbar_k) - sum_j sum_k a_ijk r_i (x_i - xbar_jk)/S0_jk}, a = 1 - k/m for those whose event
 * it is.
 */
final class ScoreResiduals {

    private final RiskSets sets;
    private final double[] residuals;

    private ScoreResiduals(RiskSets sets, double[] residuals) {
        this.sets = sets;
        this.residuals = residuals;
    }

    static ScoreResiduals of(RiskSets sets, double[] beta, CoxRegression.Ties ties) {
        int terms = sets.terms();
        List<Increment> increments = new ArrayList<>();
        sets.walk(beta, ties, set -> increments.add(Increment.of(set, terms, ties)));
        double[] risks = sets.risks(beta);
        double[] residuals = new double[sets.size() * terms];
        int first = 0;
        int place = 0;
        while (first < increments.size()) {
            int end = first;
            while (end < increments.size() && increments.get(end).stratum == increments.get(first).stratum) {
                end++;
            }
            Stratum stratum = new Stratum(increments.subList(first, end), terms);
            // a stratum without events has no increments, and its rows no residuals
            while (place < sets.size() && sets.stratum(place) <= stratum.number) {
                if (sets.stratum(place) == stratum.number) {
                    stratum.add(sets, place, risks[place], residuals);
                }
                place++;
            }
            first = end;
        }
        return new ScoreResiduals(sets, residuals);
    }

    /** By cluster the weighted sum of its rows' residuals. */
    double[][] byCluster(int[] clusters) {
        int terms = sets.terms();
        double[][] sums = new double[Arrays.stream(clusters).max().orElse(-1) + 1][terms];
        for (int place = 0; place < sets.size(); place++) {
            double[] sum = sums[clusters[sets.rowAt(place)]];
            for (int i = 0; i < terms; i++) {
                sum[i] += sets.weight(place) * residuals[place * terms + i];
            }
        }
        return sums;
    }

    /** {@code sum L L'} over customers, each by himself. */
    double[][] squares() {
        int terms = sets.terms();
        double[][] squares = new double[terms][terms];
        double[] residual = new double[terms];
        for (int place = 0; place < sets.size(); place++) {
            System.arraycopy(residuals, place * terms, residual, 0, terms);
            double weight = sets.weight(place);
            Matrix.addSquare(squares, residual, weight * weight / Math.max(1, sets.customers(place)));
        }
        return Matrix.mirrored(squares);
    }

    /** What one event time means to those at risk then, and to those whose event it is. */
    private static final class Increment {

        private final int stratum;
        private final double time;
        private double hazard;
        private double hazardOfTied;
        private final double[] mean;
        private final double[] moment;
        private final double[] momentOfTied;

        private Increment(RiskSet set, int terms) {
            stratum = set.stratum();
            time = set.time();
            mean = new double[terms];
            moment = new double[terms];
            momentOfTied = new double[terms];
        }

        static Increment of(RiskSet set, int terms, CoxRegression.Ties ties) {
            Increment increment = new Increment(set, terms);
            double weight = set.meanWeight();
            increment.hazard = weight * set.hazard();
            increment.hazardOfTied = weight * set.hazardOfTied(ties);
            for (int i = 0; i < terms; i++) {
                increment.mean[i] = set.means(i) / set.deaths();
                increment.moment[i] = weight * set.moments(i);
                increment.momentOfTied[i] = weight * set.momentsOfTied(i, ties);
            }
            return increment;
        }
    }

    /** The event times of one stratum, early first, summed up so that any stretch is a difference. */
    private static final class Stratum {

        private final int number;
        private final Increment[] increments;
        private final double[] times;
        private final double[] hazards;
        private final double[] moments;
        private final int terms;

        Stratum(List<Increment> lateFirst, int terms) {
            this.terms = terms;
            number = lateFirst.getFirst().stratum;
            increments = lateFirst.reversed().toArray(Increment[]::new);
            times = Arrays.stream(increments).mapToDouble(each -> each.time).toArray();
            hazards = new double[times.length + 1];
            moments = new double[(times.length + 1) * terms];
            for (int j = 0; j < times.length; j++) {
                hazards[j + 1] = hazards[j] + increments[j].hazard;
                for (int i = 0; i < terms; i++) {
                    moments[(j + 1) * terms + i] = moments[j * terms + i] + increments[j].moment[i];
                }
            }
        }

        /** How many event times are not after this one. */
        private int upTo(double time) {
            int found = Arrays.binarySearch(times, time);
            return found >= 0 ? found + 1 : -found - 1;
        }

        void add(RiskSets sets, int place, double risk, double[] residuals) {
            int from = upTo(sets.start(place));
            int to = upTo(sets.stop(place));
            boolean event = sets.isEvent(place);
            double hazard = hazards[to] - hazards[from];
            if (event) {
                hazard += increments[to - 1].hazardOfTied - increments[to - 1].hazard;
            }
            for (int i = 0; i < terms; i++) {
                double moment = moments[to * terms + i] - moments[from * terms + i];
                double own = 0;
                if (event) {
                    Increment last = increments[to - 1];
                    moment += last.momentOfTied[i] - last.moment[i];
                    own = sets.x(place, i) - last.mean[i];
                }
                residuals[place * terms + i] = own - risk * (sets.x(place, i) * hazard - moment);
            }
        }
    }
}
