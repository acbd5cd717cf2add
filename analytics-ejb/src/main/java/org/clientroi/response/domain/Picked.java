package org.clientroi.response.domain;

import java.util.Optional;
import java.util.Set;

/** What somebody ticks on a page, and types beside it. */
public record Picked(Set<String> options, Optional<String> words) {

    public static final Picked NOTHING = new Picked(Set.of(), Optional.empty());

    public Picked {
        options = Set.copyOf(options);
        words = words.flatMap(Answer::tidy);
    }

    public static Picked of(String... options) {
        return new Picked(Set.of(options), Optional.empty());
    }

    public boolean isNothing() {
        return options.isEmpty() && words.isEmpty();
    }
}
