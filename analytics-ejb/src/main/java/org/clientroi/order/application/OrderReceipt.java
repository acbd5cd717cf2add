package org.clientroi.order.application;

import org.clientroi.order.intake.IntakeAnswer;

/** What became of a body of orders. */
public sealed interface OrderReceipt {

    /** It was read; the answer says what became of each line. */
    record Received(IntakeAnswer answer) implements OrderReceipt {}

    /** It is no file of orders, and nothing was stored: why, in a sentence that can be shown. */
    record NotReadable(String message) implements OrderReceipt {}

    /** A parameter cannot be meant. */
    record BadParameter(String parameter, String message) implements OrderReceipt {}

    /** A parameter names a shop that is not there for the sender. */
    record NoSuchShop() implements OrderReceipt {}
}
