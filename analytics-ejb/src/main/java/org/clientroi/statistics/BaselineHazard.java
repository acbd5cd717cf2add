package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The cumulative hazard of somebody whose covariates are all 0, by the fit's own ties: with Efron's,
 * {@code sum_k wbar / (S0 - k/m D0)} at each event time (Efron 1977).
 */
public final class BaselineHazard {

    private final List<NavigableMap<Double, Double>> byStratum;

    private BaselineHazard(List<NavigableMap<Double, Double>> byStratum) {
        this.byStratum = byStratum;
    }

    public static BaselineHazard of(CoxFit fit) {
        double toZero = shift(fit);
        List<NavigableMap<Double, Double>> byStratum = new ArrayList<>();
        fit.sets().walk(fit.coefficients(), fit.ties(), set -> {
            while (byStratum.size() <= set.stratum()) {
                byStratum.add(new TreeMap<>());
            }
            byStratum.get(set.stratum()).put(set.time(), set.meanWeight() * set.hazard() * toZero);
        });
        byStratum.forEach(BaselineHazard::cumulate);
        return new BaselineHazard(byStratum);
    }

    /** From covariates at their mean, where the fit is centred, to covariates 0. */
    private static double shift(CoxFit fit) {
        double[] coefficients = fit.coefficients();
        double eta = 0;
        for (int i = 0; i < coefficients.length; i++) {
            int row = fit.sets().rowAt(0);
            eta += coefficients[i] * (fit.sets().x(0, i) - fit.rows().value(i, row));
        }
        return Math.exp(eta);
    }

    private static void cumulate(NavigableMap<Double, Double> steps) {
        double sum = 0;
        for (var entry : steps.entrySet()) {
            sum += entry.getValue();
            entry.setValue(sum);
        }
    }

    /** 0 before the first event; past the last one the last step goes on. */
    public double at(int stratum, double time) {
        if (stratum >= byStratum.size()) {
            return 0;
        }
        var entry = byStratum.get(stratum).floorEntry(time);
        return entry == null ? 0 : entry.getValue();
    }
}
