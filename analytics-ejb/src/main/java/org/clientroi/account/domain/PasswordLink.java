package org.clientroi.account.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.TimeOrderedId;
import org.clientroi.shared.UserId;

/**
 * A way to choose a password, sent by mail: works once and not for long. Its token is derived from the installation's
 * secret whenever it is needed, and stored nowhere.
 */
public record PasswordLink(
        UUID id, UserId user, LinkPurpose purpose, Instant createdAt, Instant validUntil, Optional<Instant> usedAt) {

    public static PasswordLink issued(UserId user, LinkPurpose purpose, Instant at) {
        return new PasswordLink(TimeOrderedId.next(), user, purpose, at, at.plus(purpose.lifetime()), Optional.empty());
    }

    public boolean isOpenAt(Instant at) {
        return usedAt.isEmpty() && at.isBefore(validUntil);
    }

    public String token(Secrets secrets) {
        return secrets.token("password", id.toString());
    }
}
