package org.clientroi.account.domain;

import java.util.UUID;
import org.clientroi.shared.TimeOrderedId;

/** Identifies an API key; says nothing about the key itself. */
public record ApiKeyId(UUID value) {

    public static ApiKeyId next() {
        return new ApiKeyId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
