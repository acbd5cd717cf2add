package org.clientroi.demo.history;

import java.time.Instant;
import java.util.Optional;

/**
 * What a customer said, and once in a while what the same customer made of it within the week.
 *
 * @param editedScore empty when the answer was left as it was
 */
public record Answer(
        int score, Optional<String> comment, Instant at, Optional<Integer> editedScore, Optional<Instant> editedAt) {}
