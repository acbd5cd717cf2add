package org.clientroi.outbox.domain;

import java.util.UUID;

/** A mail was dropped or given up and never reached anybody; told after that was written down. */
public record MailAbandoned(String kind, UUID subject, EndReason reason) {}
