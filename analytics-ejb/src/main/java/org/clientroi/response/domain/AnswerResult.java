package org.clientroi.response.domain;

/** What became of an answer given on the page. */
public sealed interface AnswerResult {

    /** Something was said for the first time. */
    record Stored() implements AnswerResult {}

    /** Beside what was said first, or the same once more. */
    record Edited() implements AnswerResult {}

    /** It can no longer be changed, or nothing is asked any more. */
    record Closed() implements AnswerResult {}

    record Expired() implements AnswerResult {}

    record Unknown() implements AnswerResult {}

    /** {@code field} is {@code score}, {@code comment} or the code of a question. */
    record Invalid(String field) implements AnswerResult {}
}
