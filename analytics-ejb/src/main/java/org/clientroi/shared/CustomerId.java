package org.clientroi.shared;

import java.util.UUID;

/** Identifies a customer: random, and never shown outside; analytical rows carry a pseudonym derived from it. */
public record CustomerId(UUID value) {

    public static CustomerId next() {
        return new CustomerId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
