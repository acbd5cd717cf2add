package org.clientroi.response.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a customer said at one moment. The order of answers is that of their times; where two have the same time, a
 * lower score and no comment come first, so that which of two is earlier never depends on the order of arrival.
 *
 * @param score empty: the question was answered by "not applicable", which is not the same as not answered
 */
public record Answer(Optional<Integer> score, Optional<String> comment, Instant at) implements Comparable<Answer> {

    public static final int LONGEST_COMMENT = 2000;

    private static final Comparator<Answer> BY_TIME = Comparator.comparing(Answer::at)
            .thenComparing(answer -> answer.score().orElse(-1))
            .thenComparing(answer -> answer.comment().orElse(""));

    /** Times are kept to the microsecond, as the database keeps them: an answer read back is the one stored. */
    public Answer {
        at = at.truncatedTo(ChronoUnit.MICROS);
        comment = comment.flatMap(Answer::tidy);
        if (comment.filter(Answer::isTooLong).isPresent()) {
            throw new IllegalArgumentException("a comment has at most " + LONGEST_COMMENT + " characters");
        }
    }

    public Answer(int score, Optional<String> comment, Instant at) {
        this(Optional.of(score), comment, at);
    }

    public static boolean isTooLong(String comment) {
        return tidy(comment).filter(text -> text.length() > LONGEST_COMMENT).isPresent();
    }

    public boolean saysTheSameAs(Answer other) {
        return score.equals(other.score) && comment.equals(other.comment);
    }

    @Override
    public int compareTo(Answer other) {
        return BY_TIME.compare(this, other);
    }

    /** Browsers send line breaks as two characters; PostgreSQL takes no NUL. An empty comment is none. */
    static Optional<String> tidy(String comment) {
        String text = comment.replace("\r\n", "\n").replace("\0", "").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
