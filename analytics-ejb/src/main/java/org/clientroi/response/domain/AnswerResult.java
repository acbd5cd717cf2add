package org.clientroi.response.domain;

/** What became of an answer given on the page. */
public sealed interface AnswerResult {

    /** The first one. */
    record Stored() implements AnswerResult {}

    /** Beside the first one. */
    record Edited() implements AnswerResult {}

    /** It can no longer be changed, or nothing is asked any more. */
    record Closed() implements AnswerResult {}

    record Expired() implements AnswerResult {}

    record Unknown() implements AnswerResult {}

    /** {@code field} is {@code score} or {@code comment}. */
    record Invalid(String field) implements AnswerResult {}
}
