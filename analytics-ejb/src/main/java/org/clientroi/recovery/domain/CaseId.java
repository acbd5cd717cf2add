package org.clientroi.recovery.domain;

import java.util.UUID;
import org.clientroi.shared.TimeOrderedId;

/** Identifies a case. */
public record CaseId(UUID value) {

    public static CaseId next() {
        return new CaseId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
