package org.clientroi.response.domain;

import org.clientroi.order.intake.IntakeAnswer;

/** What became of a body of answers. */
public sealed interface AnswersReceipt {

    /** It was read; the answer says what became of each line. */
    record Received(IntakeAnswer answer) implements AnswersReceipt {}

    /** It is no file of answers, and nothing was stored: why, in a sentence that can be shown. */
    record NotReadable(String message) implements AnswersReceipt {}

    /** A parameter names a shop that is not there for the sender. */
    record NoSuchShop() implements AnswersReceipt {}
}
