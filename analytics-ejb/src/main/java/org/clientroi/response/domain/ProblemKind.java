package org.clientroi.response.domain;

/** What was wrong with an order, as the questionnaire lists it. */
public enum ProblemKind {
    NOT_RECEIVED,
    LATE,
    DAMAGED,
    WRONG_OR_MISSING_ITEM,
    NOT_AS_DESCRIBED,
    DEFECTIVE,
    RETURN_OR_REFUND,
    UNANSWERED_QUESTION,
    OTHER
}
