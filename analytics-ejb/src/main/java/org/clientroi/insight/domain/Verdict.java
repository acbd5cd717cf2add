package org.clientroi.insight.domain;

/** What may be said of a difference. */
public enum Verdict {
    CONFIRMED_RISE,
    CONFIRMED_FALL,
    COULD_BE_CHANCE,
    NOT_ENOUGH_ANSWERS
}
