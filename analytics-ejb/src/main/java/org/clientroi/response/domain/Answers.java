package org.clientroi.response.domain;

import java.time.Instant;

/**
 * The first and the last answer to one question about one order. All figures use the first; nothing ever replaces it
 * but an answer that was given before it and arrives later.
 *
 * @param edits how often the customer changed the answer; 1 where all that is known is that first and last differ
 */
public record Answers(Answer first, Answer last, int edits) {

    public Answers {
        if (last.at().isBefore(first.at())) {
            throw new IllegalArgumentException("the last answer comes after the first");
        }
    }

    public static Answers of(Answer answer) {
        return new Answers(answer, answer, 0);
    }

    /** With an answer collected elsewhere: in whatever order they arrive, the earliest is the first, the latest the last. */
    public Answers including(Answer answer) {
        Answer earliest = answer.compareTo(first) < 0 ? answer : first;
        Answer latest = answer.compareTo(last) > 0 ? answer : last;
        int known = earliest.equals(latest) ? 0 : 1;
        return new Answers(earliest, latest, Math.max(edits, known));
    }

    /**
     * The customer changes the answer; sending the same once more changes nothing. The clocks of two nodes can differ a
     * little: what came last is never written down as earlier than what it replaces.
     */
    public Answers editedTo(Answer answer) {
        if (answer.saysTheSameAs(last)) {
            return this;
        }
        Instant at = answer.at().isBefore(last.at()) ? last.at() : answer.at();
        return new Answers(first, new Answer(answer.score(), answer.comment(), at), edits + 1);
    }
}
