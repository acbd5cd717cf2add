package org.clientroi.response.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of answers goes on: after the answer it names. */
public record AnswerCursor(Instant at, UUID id) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,11})\\.(\\d{1,9})~([0-9a-f-]{36})");

    public static Optional<AnswerCursor> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
        try {
            return Optional.of(new AnswerCursor(at, UUID.fromString(matcher.group(3))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at.getEpochSecond() + "." + at.getNano() + "~" + id;
    }
}
