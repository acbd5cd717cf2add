package org.clientroi.outbox.domain;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which mails of a shop are looked for.
 *
 * @param state empty: any
 * @param subjects what they are about; empty: anything. The outbox holds no addresses: whoever writes its mails knows whom
 *     they are for.
 */
public record MailFilter(Optional<MailState> state, Optional<Set<UUID>> subjects) {}
