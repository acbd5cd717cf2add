package org.clientroi.order.domain;

/** What rows bring of a person; kept with the customer and nowhere else. */
public enum PersonField {
    FIRST_NAME,
    LAST_NAME,
    PHONE
}
