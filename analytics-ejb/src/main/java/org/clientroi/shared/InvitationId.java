package org.clientroi.shared;

import java.util.UUID;

/** Identifies an invitation; its links are derived from it. */
public record InvitationId(UUID value) {

    public static InvitationId next() {
        return new InvitationId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
