package org.clientroi.report.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One answer with the order it is about, as a manager reads it. Of an erased person the order number and the comment are
 * gone.
 *
 * @param score the first one given, which all figures use
 * @param laterScore what it was changed to, where it was
 */
public record AnswerRow(
        LocalDate answeredOn,
        String question,
        int score,
        Optional<Integer> laterScore,
        Optional<String> comment,
        Optional<String> orderNumber,
        Optional<LocalDate> deliveredOn,
        Optional<Boolean> late,
        Optional<String> incident,
        Optional<String> carrier,
        Optional<String> category,
        Optional<String> language) {}
