package org.clientroi.account.domain;

import java.time.Instant;
import java.util.Optional;
import org.clientroi.shared.ShopId;

/**
 * One line of the audit trail. Names no customer: {@code detail} says how many or which user, never whose address.
 *
 * @param actor {@code user:}, {@code key:} and an id, or {@code start}
 */
public record AuditEntry(Instant at, String actor, String action, Optional<ShopId> shop, Optional<String> detail) {}
