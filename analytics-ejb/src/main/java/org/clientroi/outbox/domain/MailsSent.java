package org.clientroi.outbox.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Mails of one kind have left; told after that was written down, outside its transaction.
 *
 * @param at by subject when
 */
public record MailsSent(String kind, Map<UUID, Instant> at) {

    public MailsSent {
        at = Map.copyOf(at);
    }
}
