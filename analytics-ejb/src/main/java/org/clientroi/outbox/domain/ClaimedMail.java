package org.clientroi.outbox.domain;

import java.time.Instant;
import java.util.UUID;
import org.clientroi.shared.ShopId;

/**
 * A mail that this node alone sends until its lease ends.
 *
 * @param attempt which one this is, from 1; it also tells this claim from a later one
 */
public record ClaimedMail(
        UUID id, ShopId shop, boolean demonstration, String kind, UUID subject, int attempt, Instant leaseUntil) {}
