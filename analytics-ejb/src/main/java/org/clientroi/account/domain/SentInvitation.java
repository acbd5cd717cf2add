package org.clientroi.account.domain;

import java.time.Instant;
import java.util.Optional;
import org.clientroi.outbox.domain.MailState;

/** An invitation and what became of its mail; {@code words} are the server's, of the last attempt. */
public record SentInvitation(Instant validUntil, MailState mail, Optional<String> words) {}
