package org.clientroi.outbox.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.ShopId;

/** A row of the outbox. {@code words} are the server's, of the last attempt. */
public record StoredMail(
        UUID id,
        ShopId shop,
        String kind,
        UUID subject,
        MailState state,
        Optional<EndReason> reason,
        Optional<String> words,
        int attempts,
        Instant queuedAt,
        Instant dueAt,
        Optional<Instant> sentAt) {}
