package org.clientroi.response.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a customer chose at one moment, and typed beside it. Nothing chosen, where something was before, is a choice too.
 *
 * @param options codes, in the order of the questionnaire
 */
public record Choice(List<String> options, Optional<String> words, Instant at) {

    /** Times are kept to the microsecond, as the database keeps them: a choice read back is the one stored. */
    public Choice {
        options = List.copyOf(options);
        at = at.truncatedTo(ChronoUnit.MICROS);
        words = words.flatMap(Answer::tidy);
    }

    public boolean saysTheSameAs(Choice other) {
        return options.equals(other.options) && words.equals(other.words);
    }

    public boolean has(String option) {
        return options.contains(option);
    }
}
