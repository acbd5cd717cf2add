package org.clientroi.shared;

import java.util.UUID;

/** Identifies a shop. */
public record ShopId(UUID value) {

    public static ShopId next() {
        return new ShopId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
