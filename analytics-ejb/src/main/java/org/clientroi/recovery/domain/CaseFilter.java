package org.clientroi.recovery.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which cases are listed. */
public enum CaseFilter {
    /** Waiting or taken, the nearest deadline first. */
    OPEN,
    WAITING,
    TAKEN,
    /** The latest deadline first. */
    SOLVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseFilter> parse(String code) {
        return Arrays.stream(values())
                .filter(filter -> filter.code().equals(code))
                .findFirst();
    }
}
