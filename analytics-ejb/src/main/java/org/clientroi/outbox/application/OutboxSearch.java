package org.clientroi.outbox.application;

import java.util.Optional;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.shared.EmailAddress;

/**
 * What somebody looks for in the outbox of a shop.
 *
 * @param customer mails to this customer alone
 */
public record OutboxSearch(Optional<MailState> state, Optional<EmailAddress> customer) {

    public static final OutboxSearch ALL = new OutboxSearch(Optional.empty(), Optional.empty());
}
