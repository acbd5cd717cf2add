package org.clientroi.insight.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** In which order classes are told, and which one the others are held against. */
final class ClassOrder {

    /** Best first; classes by name come after those with a place here. */
    private static final List<String> BEST_FIRST = List.of("promoter", "passive", "detractor", "high", "middle", "low");

    private ClassOrder() {}

    static Comparator<String> of(Segment by) {
        if (by.isScore()) {
            return Comparator.comparingInt(BEST_FIRST::indexOf);
        }
        Comparator<String> byName = Comparator.naturalOrder();
        // punctual before late, but first orders and vouchers before the others
        Comparator<String> known = by.isYesOrNo() && !by.name().equals("late") ? byName.reversed() : byName;
        return Comparator.comparing(String::isEmpty).thenComparing(known);
    }

    /** The last of classes that have two ends (detractors, late, no); else the one with the most customers. */
    static Optional<String> reference(Segment by, List<String> inOrder, ToLongFunction<String> customers) {
        if (inOrder.isEmpty()) {
            return Optional.empty();
        }
        if (by.isScore() || by.isYesOrNo()) {
            return Optional.of(inOrder.getLast());
        }
        return inOrder.stream().max(Comparator.comparingLong(customers).thenComparing(Comparator.reverseOrder()));
    }
}
