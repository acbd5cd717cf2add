package org.clientroi.insight.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.clientroi.insight.domain.FollowUpFindings.Adjustment;
import org.clientroi.insight.domain.FollowUpFindings.HazardRatio;
import org.clientroi.statistics.NotEstimable.Reason;

/** Hazard ratios of classes against a reference: raw, and with what is known at time zero held alike. */
final class HazardReading {

    static final int MOST_PATTERNS = 60;

    private record Trait(String name, Predicate<Traits> holds) {}

    private static final List<Trait> TRAITS = List.of(
            new Trait("late", traits -> traits.late().equals(Optional.of(true))),
            new Trait("late", traits -> traits.late().isEmpty()),
            new Trait("first_order", Traits::firstOrder),
            new Trait("value", traits -> traits.value() == ValueBand.MIDDLE),
            new Trait("value", traits -> traits.value() == ValueBand.HIGH));

    private final List<String> others;
    private final List<FollowUpCell> comparable;
    private final List<Trait> traits;
    private final Adjustment adjustment;
    private final Optional<HazardModel> raw;
    private final Optional<HazardModel> adjusted;

    HazardReading(Segment by, List<String> others, List<FollowUpCell> cells) {
        this.others = others;
        comparable = cells.stream()
                .filter(cell -> cell.traits().value() != ValueBand.FOREIGN)
                .toList();
        traits = TRAITS.stream()
                .filter(trait -> !trait.name().equals(by.name()) && varies(trait))
                .toList();
        int patterns = patterns();
        Optional<Double> split = splitDay(cells);
        adjustment = new Adjustment(
                traits.stream().map(Trait::name).distinct().toList(),
                patterns,
                cells.stream().mapToLong(FollowUpCell::customers).sum()
                        - comparable.stream().mapToLong(FollowUpCell::customers).sum(),
                split);
        raw = split.filter(_ -> !others.isEmpty()).map(day -> new HazardModel(cells, others, List.of(), day));
        adjusted = split.filter(_ -> !others.isEmpty() && patterns <= MOST_PATTERNS)
                .map(day -> new HazardModel(
                        comparable, others, traits.stream().map(Trait::holds).toList(), day));
    }

    private boolean varies(Trait trait) {
        long with = comparable.stream()
                .filter(cell -> trait.holds().test(cell.traits()))
                .count();
        return with > 0 && with < comparable.size();
    }

    private int patterns() {
        return (int) comparable.stream()
                .map(cell -> {
                    List<Object> pattern = new ArrayList<>(List.of(cell.className()));
                    traits.forEach(trait -> pattern.add(trait.holds().test(cell.traits())));
                    return pattern;
                })
                .distinct()
                .count();
    }

    /** The day by which half of the orders had come; empty without orders. */
    private static Optional<Double> splitDay(List<FollowUpCell> cells) {
        List<FollowUpCell> orders = cells.stream()
                .filter(FollowUpCell::ordered)
                .sorted(java.util.Comparator.comparingDouble(FollowUpCell::days))
                .toList();
        long all = orders.stream().mapToLong(FollowUpCell::customers).sum();
        long sum = 0;
        for (FollowUpCell cell : orders) {
            sum += cell.customers();
            if (2 * sum >= all) {
                return Optional.of(cell.days());
            }
        }
        return Optional.empty();
    }

    Adjustment adjustment() {
        return adjustment;
    }

    HazardRatio raw(String name) {
        return raw.map(model -> model.of(others.indexOf(name))).orElseGet(() -> HazardModel.none(Reason.NO_EVENTS));
    }

    /** Not estimable (NOT_APPLICABLE) with more than 60 kinds of customers: that is for a study. */
    HazardRatio adjusted(String name) {
        return adjusted.map(model -> model.of(others.indexOf(name)))
                .orElseGet(() -> HazardModel.none(
                        adjustment.patterns() > MOST_PATTERNS ? Reason.NOT_APPLICABLE : Reason.NO_EVENTS));
    }
}
