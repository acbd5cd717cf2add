package org.clientroi.demo.history;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** Chance that can be repeated: the same seed throws the same. */
final class Dice {

    private final long seed;
    private final SplittableRandom random;

    Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** Dice of their own for one customer or one purpose, so that a change to one does not move all the others. */
    Dice of(long number) {
        return new Dice((seed ^ number * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L + number);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double uniform() {
        return random.nextDouble();
    }

    double normal() {
        return random.nextGaussian();
    }

    double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T pick(List<T> choices, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
        for (T choice : choices) {
            left -= weight.applyAsDouble(choice);
            if (left < 0) {
                return choice;
            }
        }
        return choices.getLast();
    }

    /** Version 7 (RFC 9562), so that rows of one time lie together in an index. */
    UUID id(long millis) {
        long high = millis << 16 | 0x7000L | random.nextInt(1 << 12);
        return new UUID(high, 0x8000_0000_0000_0000L | random.nextLong() >>> 2);
    }
}
