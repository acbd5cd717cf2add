package org.clientroi.account.domain;

import java.time.Duration;

/**
 * How long a user waits after wrong passwords: nothing for the first four, a minute after the fifth, then twice as long
 * each time up to a quarter of an hour. So guessing is hopeless (under a hundred a day), and whoever is locked out by
 * somebody else's guesses is never locked out for long.
 */
final class LockOut {

    private static final int FREE = 4;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private LockOut() {}

    static Duration after(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE - 1, 10);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
