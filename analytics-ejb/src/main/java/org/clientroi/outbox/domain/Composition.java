package org.clientroi.outbox.domain;

/** A mail that may go now, or why it may not. */
public sealed interface Composition {

    record Written(ComposedMail mail) implements Composition {}

    record NotToBeSent(EndReason reason) implements Composition {}
}
