package org.clientroi.outbox.application;

import java.util.List;
import java.util.Optional;
import org.clientroi.outbox.domain.OutboxCursor;

/** Some mails, the newest first. {@code next} is empty on the last page. */
public record OutboxPage(List<OutboxLine> lines, Optional<OutboxCursor> next) {}
