package org.clientroi.report.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One answer with the order it is about, as a manager reads it. Of an erased person the order number and the comment are
 * gone; so are they of an answer outside the period, which is there only because a repeat-order rate rests on it.
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
        Optional<String> language,
        boolean inPeriod,
        boolean index,
        Followed days90,
        Followed days365) {

    /**
     * What came after the answer within a horizon.
     *
     * @param whole true when it was followed for the whole of it, within the days that the rates are about
     */
    public record Followed(boolean whole, int orders) {}
}
