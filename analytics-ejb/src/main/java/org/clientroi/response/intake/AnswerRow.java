package org.clientroi.response.intake;

import org.clientroi.order.intake.ReachedShop;
import org.clientroi.order.intake.RejectedLine;
import org.clientroi.order.intake.Row;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.ScoredQuestion;

/** What a row of a file of answers turns out to be. */
public sealed interface AnswerRow {

    /** An answer, as far as can be seen without looking for its order. */
    record Given(ReachedShop shop, String orderNumber, ScoredQuestion question, Answer answer, Row row)
            implements AnswerRow {}

    /** Nobody answered: real files list everybody who was asked. */
    record Unanswered() implements AnswerRow {}

    record Refused(RejectedLine line) implements AnswerRow {}
}
