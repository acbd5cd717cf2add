package org.clientroi.recovery.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of the list goes on: after the case it names. */
public record CaseCursor(Instant deadline, UUID id) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,11})\\.(\\d{1,9})~([0-9a-f-]{36})");

    public static Optional<CaseCursor> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Instant deadline = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
        try {
            return Optional.of(new CaseCursor(deadline, UUID.fromString(matcher.group(3))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return deadline.getEpochSecond() + "." + deadline.getNano() + "~" + id;
    }
}
