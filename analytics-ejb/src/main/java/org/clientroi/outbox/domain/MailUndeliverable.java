package org.clientroi.outbox.domain;

import java.time.Instant;
import java.util.UUID;

/** The server refused the recipient for good; told after that was written down, outside its transaction. */
public record MailUndeliverable(String kind, UUID subject, Instant at) {}
