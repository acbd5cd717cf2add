package org.clientroi.insight.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clientroi.shared.DateRange;

/**
 * What a study has read.
 *
 * @param period days of time zero that it is about; empty before the first order
 * @param held respondents there are
 * @param used respondents that were read: fewer when a sample stands for them
 * @param inputsHash of everything the figures rest on; the same inputs need no second look
 * @param figures what comes of it
 */
public record StudyReading(
        Optional<DateRange> period, long held, long used, String inputsHash, Supplier<List<StudyFigure>> figures) {}
