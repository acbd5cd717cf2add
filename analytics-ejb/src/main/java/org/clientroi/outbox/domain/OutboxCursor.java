package org.clientroi.outbox.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of the outbox goes on: after the mail it names. */
public record OutboxCursor(Instant queuedAt, UUID id) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,11})\\.(\\d{1,9})~([0-9a-f-]{36})");

    public static Optional<OutboxCursor> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Instant queuedAt = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
        try {
            return Optional.of(new OutboxCursor(queuedAt, UUID.fromString(matcher.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return queuedAt.getEpochSecond() + "." + queuedAt.getNano() + "~" + id;
    }
}
