package org.clientroi.shared;

import java.util.UUID;

/** Identifies a user of the portal. */
public record UserId(UUID value) {

    public static UserId next() {
        return new UserId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
