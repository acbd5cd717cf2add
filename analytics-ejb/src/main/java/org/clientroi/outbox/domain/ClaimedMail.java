package org.clientroi.outbox.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that this node alone sends until its lease ends.
 *
 * @param attempt which one this is, from 1; it also tells this claim from a later one
 */
public record ClaimedMail(UUID id, boolean demonstration, String kind, UUID subject, int attempt, Instant leaseUntil) {}
