package org.clientroi.outbox.domain;

import java.util.Optional;
import org.clientroi.shared.EmailAddress;

/** A mail in a list. {@code to} is empty once the person was erased. */
public record MailHeading(Optional<EmailAddress> to, String subject) {}
