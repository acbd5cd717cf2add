package org.clientroi.response.domain;

/** Whether there was a problem with an order, in the customer's words. */
public enum ProblemState {
    NONE,
    SOLVED,
    UNSOLVED
}
