package org.clientroi.statistics;

import java.util.Optional;
import java.util.function.Function;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * What a method that gives more than one figure answers: what it found, or why there is nothing. What {@link Estimation}
 * is for a single figure.
 */
public sealed interface Finding<T> {

    /** There are figures. */
    record Found<T>(T value) implements Finding<T> {}

    /** There are none, and why. */
    record Nothing<T>(NotEstimable why) implements Finding<T> {}

    static <T> Finding<T> of(T value) {
        return new Found<>(value);
    }

    static <T> Finding<T> notEstimable(Reason reason) {
        return new Nothing<>(new NotEstimable(reason));
    }

    default Optional<T> found() {
        return switch (this) {
            case Found<T>(T value) -> Optional.of(value);
            case Nothing<T> _ -> Optional.empty();
        };
    }

    /** Why there is nothing; empty when there is something. */
    default Optional<Reason> reason() {
        return switch (this) {
            case Found<T> _ -> Optional.empty();
            case Nothing<T>(NotEstimable why) -> Optional.of(why.reason());
        };
    }

    default <U> Finding<U> map(Function<T, U> further) {
        return flatMap(value -> of(further.apply(value)));
    }

    default <U> Finding<U> flatMap(Function<T, Finding<U>> further) {
        return switch (this) {
            case Found<T>(T value) -> further.apply(value);
            case Nothing<T>(NotEstimable why) -> new Nothing<>(why);
        };
    }
}
