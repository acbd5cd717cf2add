package org.clientroi.demo.history;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Choices of which some come more often than others. */
final class Weighted<T> {

    private final List<T> choices;
    private final double[] until;

    Weighted(List<T> choices, ToDoubleFunction<T> weight) {
        this.choices = List.copyOf(choices);
        this.until = this.choices.stream().mapToDouble(weight).toArray();
        Arrays.parallelPrefix(until, Double::sum);
    }

    T pick(Dice dice) {
        int found = Arrays.binarySearch(until, dice.uniform() * until[until.length - 1]);
        return choices.get(found >= 0 ? found : -found - 1);
    }
}
