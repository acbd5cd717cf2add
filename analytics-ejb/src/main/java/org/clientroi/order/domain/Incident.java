package org.clientroi.order.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What went wrong with an order. */
public enum Incident {
    LATE,
    DAMAGED,
    LOST,
    WRONG_ITEM,
    MISSING_ITEM,
    NOT_AS_DESCRIBED,
    DEFECTIVE,
    RETURNED,
    UNANSWERED,
    OTHER;

    public static final String ALLOWED = "late, damaged, lost, wrong_item, missing_item, not_as_described, defective,"
            + " returned, unanswered, other";

    public static Optional<Incident> parse(String word) {
        return Arrays.stream(values()).filter(i -> i.code().equals(word)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
