package org.clientroi.invitation.domain;

import java.time.Instant;

/** What is to be done about a delivery. */
public sealed interface Plan {

    record Ask(Instant dueAt) implements Plan {}

    record Skip(SkipReason reason) implements Plan {}

    /** Not a delivery to ask about: it has not come yet, or came before the shop asked. */
    record Nothing() implements Plan {}
}
