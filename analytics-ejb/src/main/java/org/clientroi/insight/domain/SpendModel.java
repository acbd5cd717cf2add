package org.clientroi.insight.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clientroi.statistics.Effect;
import org.clientroi.statistics.Family;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.GFormula;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.RegressionRows;

/**
 * What a customer would bring on average in each class, all else as it is: Poisson's regression of the value on class and
 * traits. A cell knows the sum and the sum of squares of its customers' values, and the estimate and its error depend on
 * nothing else: two rows that have the same two sums (so many customers with nothing, the others with one amount) give the
 * same as the customers themselves.
 */
final class SpendModel {

    private record Trait(String name, Predicate<Traits> holds) {}

    private static final List<Trait> TRAITS = List.of(
            new Trait("late", traits -> traits.late().equals(Optional.of(true))),
            new Trait("late", traits -> traits.late().isEmpty()),
            new Trait("first_order", Traits::firstOrder),
            new Trait("value", traits -> traits.value() == ValueBand.MIDDLE),
            new Trait("value", traits -> traits.value() == ValueBand.HIGH),
            new Trait("value", traits -> traits.value() == ValueBand.FOREIGN));

    private record Row(SpendCell cell, double value, double customers) {}

    private final List<String> classes;
    private final List<Trait> traits;
    private final Finding<GFormula> fit;

    /** @param classes to compare; the last one has no term of its own */
    SpendModel(Segment by, List<String> classes, List<SpendCell> cells) {
        this.classes = classes;
        List<Row> rows = new ArrayList<>();
        cells.stream().filter(cell -> classes.contains(cell.className())).forEach(cell -> rows.addAll(twoRows(cell)));
        traits = TRAITS.stream()
                .filter(trait -> !trait.name().equals(by.name()) && varies(trait, rows))
                .toList();
        fit = classes.size() < 2 ? Finding.notEstimable(Reason.TOO_FEW) : fit(rows);
    }

    private static List<Row> twoRows(SpendCell cell) {
        double sum = cell.value().doubleValue();
        if (sum == 0) {
            return List.of(new Row(cell, 0, cell.customers()));
        }
        double amount = cell.valueSquared().doubleValue() / sum;
        double spending = sum / amount;
        return List.of(new Row(cell, amount, spending), new Row(cell, 0, Math.max(0, cell.customers() - spending)));
    }

    private static boolean varies(Trait trait, List<Row> rows) {
        long with = rows.stream()
                .filter(row -> trait.holds().test(row.cell().traits()))
                .count();
        return with > 0 && with < rows.size();
    }

    private Finding<GFormula> fit(List<Row> rows) {
        List<double[]> columns = new ArrayList<>();
        columns.add(rows.stream().mapToDouble(_ -> 1).toArray());
        for (String name : classes.subList(0, classes.size() - 1)) {
            columns.add(rows.stream()
                    .mapToDouble(row -> row.cell().className().equals(name) ? 1 : 0)
                    .toArray());
        }
        for (Trait trait : traits) {
            columns.add(rows.stream()
                    .mapToDouble(row -> trait.holds().test(row.cell().traits()) ? 1 : 0)
                    .toArray());
        }
        RegressionRows regression = RegressionRows.of(
                        columns.toArray(double[][]::new),
                        rows.stream().mapToDouble(Row::value).toArray())
                .weighted(rows.stream().mapToDouble(Row::customers).toArray());
        return GFormula.of(
                Family.POISSON, regression, classes.stream().map(this::settings).toList());
    }

    /** The class terms of everybody, were they all in this class. */
    private Map<Integer, Double> settings(String of) {
        Map<Integer, Double> settings = new HashMap<>();
        for (int i = 0; i < classes.size() - 1; i++) {
            settings.put(i + 1, classes.get(i).equals(of) ? 1.0 : 0.0);
        }
        return settings;
    }

    List<String> heldAlike() {
        return traits.stream().map(Trait::name).distinct().toList();
    }

    /** Per customer, in the currency of the cells. */
    Finding<Effect> gap(String of, String minus) {
        int one = classes.indexOf(of);
        int other = classes.indexOf(minus);
        if (one < 0 || other < 0) {
            return Finding.notEstimable(Reason.TOO_FEW);
        }
        return fit.flatMap(found -> found.contrast(one, other));
    }
}
