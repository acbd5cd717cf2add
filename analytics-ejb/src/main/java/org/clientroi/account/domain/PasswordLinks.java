package org.clientroi.account.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.UserId;

/** The ways to choose a password that were sent. */
public interface PasswordLinks {

    void add(PasswordLink link, String tokenHash);

    Optional<PasswordLink> find(UUID id);

    Optional<PasswordLink> findByHash(String tokenHash);

    /** None of the user's links works any more. */
    void close(UserId user, Instant at);

    long countSince(UserId user, LinkPurpose purpose, Instant since);

    /** The newest invitation of each user, and what became of its mail. */
    Map<UserId, SentInvitation> invitations();
}
