package org.clientroi.demo.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What asking made of a delivery.
 *
 * @param state as in the invitation room
 * @param reason why it was skipped or closed; empty otherwise
 * @param invitedAt empty when nothing was sent
 */
public record Invited(
        UUID id,
        String state,
        String reason,
        Instant plannedAt,
        Instant dueAt,
        Optional<Instant> invitedAt,
        Optional<Instant> optedOutAt,
        Optional<Answer> answer) {}
