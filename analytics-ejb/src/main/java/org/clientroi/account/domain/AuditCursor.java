package org.clientroi.account.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of the audit trail goes on: after the line it names. */
public record AuditCursor(Instant at, UUID id) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,11})\\.(\\d{1,9})~([0-9a-f-]{36})");

    public static Optional<AuditCursor> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AuditCursor(
                    Instant.ofEpochSecond(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))),
                    UUID.fromString(matcher.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at.getEpochSecond() + "." + at.getNano() + "~" + id;
    }
}
