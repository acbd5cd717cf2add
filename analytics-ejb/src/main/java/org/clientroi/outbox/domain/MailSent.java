package org.clientroi.outbox.domain;

import java.time.Instant;
import java.util.UUID;

/** A mail has left; told after that was written down, outside its transaction. */
public record MailSent(String kind, UUID subject, Instant at) {}
