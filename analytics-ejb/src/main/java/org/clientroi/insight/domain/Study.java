package org.clientroi.insight.domain;

/**
 * What no tally can tell because it needs single customers. Read once into primitive columns, in the background; its
 * figures are stored and shown from there, so that no page ever waits for one.
 */
public sealed interface Study permits CumulativeStudy, ValueGapStudy, RepeatedAnswersStudy {

    /** How it is stored and told: {@code mean-cumulative.nps}. */
    String kind();

    /** Reads what it needs; the figures are computed only when they are asked for. */
    StudyReading read(StudyRows rows, StudySubject subject);
}
