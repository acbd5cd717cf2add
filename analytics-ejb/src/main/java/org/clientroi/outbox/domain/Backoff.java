package org.clientroi.outbox.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a mail waits after each failed attempt, and when it is given up: after some five days. */
public final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private Backoff() {}

    /** The wait after the {@code attempt}-th attempt failed; empty when there is no next one. */
    public static Optional<Duration> after(int attempt) {
        return attempt <= WAITS.size() ? Optional.of(WAITS.get(attempt - 1)) : Optional.empty();
    }
}
