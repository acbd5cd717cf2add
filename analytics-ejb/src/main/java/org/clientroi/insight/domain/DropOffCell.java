package org.clientroi.insight.domain;

/**
 * A cell of the tally of how far customers came in the survey.
 *
 * @param kind what is counted: those who {@code started}, a {@code page} sent, a {@code question} answered, or those whom
 *     another reply makes a question {@code asked} of
 * @param name of the page or the question
 * @param notApplicable of the answers, those by "not applicable"
 */
public record DropOffCell(Kind kind, String name, long count, long notApplicable) {

    public enum Kind {
        STARTED,
        PAGE,
        QUESTION,
        ASKED
    }
}
