package org.clientroi.statistics;

import java.util.function.Consumer;

/**
 * The rows of a Cox regression sorted once, from late to early within each stratum, covariates centred; so that one walk
 * over them gives every risk set as a running sum. A walk costs rows times the square of the terms.
 */
final class RiskSets {

    private final int n;
    private final int terms;
    private final int[] rowAt;
    private final int[] startOrder;
    private final double[] stop;
    private final double[] start;
    private final boolean[] event;
    private final double[] weight;
    private final int[] stratum;
    private final double[] x;
    private final boolean hasStart;
    private final boolean counted;

    RiskSets(SurvivalRows rows) {
        n = rows.size();
        terms = rows.terms();
        hasStart = rows.hasStart();
        counted = rows.isCounted();
        rowAt = RowOrder.lateFirst(n, rows::stratum, rows::stop);
        stop = new double[n];
        start = new double[hasStart ? n : 0];
        event = new boolean[n];
        weight = new double[n];
        stratum = new int[n];
        x = new double[n * terms];
        for (int place = 0; place < n; place++) {
            int row = rowAt[place];
            stop[place] = rows.stop(row);
            event[place] = rows.isEvent(row) && rows.weight(row) > 0;
            weight[place] = rows.weight(row);
            stratum[place] = rows.stratum(row);
            if (hasStart) {
                start[place] = rows.start(row);
            }
        }
        fill(rows);
        startOrder = hasStart ? RowOrder.lateFirst(n, place -> stratum[place], place -> start[place]) : new int[0];
    }

    private void fill(SurvivalRows rows) {
        double total = rows.totalWeight();
        for (int term = 0; term < terms; term++) {
            double[] column = rows.column(term);
            NeumaierSum sum = new NeumaierSum();
            for (int row = 0; row < n; row++) {
                sum.add(rows.weight(row) * column[row]);
            }
            double mean = total > 0 ? sum.value() / total : 0;
            for (int place = 0; place < n; place++) {
                x[place * terms + term] = column[rowAt[place]] - mean;
            }
        }
    }

    int size() {
        return n;
    }

    int terms() {
        return terms;
    }

    double stop(int place) {
        return stop[place];
    }

    double start(int place) {
        return hasStart ? start[place] : Double.NEGATIVE_INFINITY;
    }

    boolean isEvent(int place) {
        return event[place];
    }

    double weight(int place) {
        return weight[place];
    }

    /** How many customers a row stands for: its weight when it counts them, one otherwise. */
    double customers(int place) {
        return counted ? weight[place] : 1;
    }

    int stratum(int place) {
        return stratum[place];
    }

    /** The row that was given as this one. */
    int rowAt(int place) {
        return rowAt[place];
    }

    double x(int place, int term) {
        return x[place * terms + term];
    }

    /** By place {@code exp(x beta)}. */
    double[] risks(double[] beta) {
        double[] risks = new double[n];
        for (int place = 0; place < n; place++) {
            double eta = 0;
            for (int term = 0; term < terms; term++) {
                eta += beta[term] * x[place * terms + term];
            }
            risks[place] = Math.exp(eta);
        }
        return risks;
    }

    /** Shows every time with events, from late to early within each stratum, with its risk set at {@code beta}. */
    void walk(double[] beta, CoxRegression.Ties ties, Consumer<RiskSet> visitor) {
        double[] risks = risks(beta);
        RiskSet set = new RiskSet(terms);
        int place = 0;
        int nextStart = 0;
        while (place < n) {
            int first = place;
            if (first == 0 || stratum[first] != stratum[first - 1]) {
                set.clear();
                nextStart = first;
            }
            double time = stop[first];
            set.at(stratum[first], time);
            for (; place < n && stop[place] == time && stratum[place] == stratum[first]; place++) {
                set.add(x, place, weight[place] * risks[place]);
                if (event[place]) {
                    set.addEvent(x, place, weight[place], weight[place] * risks[place], risks[place], customers(place));
                }
            }
            if (hasStart) {
                // who starts now or later is not at risk yet
                for (; nextStart < n && isLater(nextStart, stratum[first], time); nextStart++) {
                    int leaving = startOrder[nextStart];
                    set.add(x, leaving, -weight[leaving] * risks[leaving]);
                }
            }
            if (set.deaths() > 0) {
                set.complete(ties);
                visitor.accept(set);
            }
        }
    }

    private boolean isLater(int position, int inStratum, double time) {
        int place = startOrder[position];
        return stratum[place] == inStratum && start[place] >= time;
    }
}
