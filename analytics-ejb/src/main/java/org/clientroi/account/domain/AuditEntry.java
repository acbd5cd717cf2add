package org.clientroi.account.domain;

import java.time.Instant;
import java.util.Optional;
import org.clientroi.shared.ShopId;

/**
 * One line of the audit trail. Names no customer: {@code detail} says how many or which user, never whose address.
 *
 * @param actor {@code user:} or {@code key:} and an id, {@code start}, or {@code nobody}: a login that nobody has
 * @param action {@link AuditAction#stored()}
 */
public record AuditEntry(Instant at, String actor, String action, Optional<ShopId> shop, Optional<String> detail) {

    public static final String NOBODY = "nobody";
    public static final String START = "start";
}
