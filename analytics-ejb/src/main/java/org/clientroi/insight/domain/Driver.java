package org.clientroi.insight.domain;

import java.util.Locale;

/** The points of the order that customers rate from 1 to 5. */
public enum Driver {
    INFORMATION,
    DELIVERY_TIME,
    CONDITION,
    PRODUCT,
    SERVICE;

    /** As the questionnaire names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
