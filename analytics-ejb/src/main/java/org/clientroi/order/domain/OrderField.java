package org.clientroi.order.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of an order that rows bring, each merged by itself. The letter stands for the field in what is stored of
 * its rank and never changes.
 */
public enum OrderField {
    CUSTOMER_EMAIL('a', String.class),
    CUSTOMER_REF('b', String.class),
    LANGUAGE('c', String.class),
    PLACED_AT('d', Instant.class),
    STATUS('e', OrderStatus.class),
    STATUS_AT('f', Instant.class),
    AMOUNT('g', BigDecimal.class),
    AMOUNT_EXCL_TAX('h', BigDecimal.class),
    MARGIN('i', BigDecimal.class),
    REFUNDED_AMOUNT('j', BigDecimal.class),
    CURRENCY('k', String.class),
    VOUCHER_CODE('l', String.class),
    SALES_CHANNEL('m', String.class),
    CATEGORY('n', String.class),
    PRODUCTS('o', String.class),
    COUNTRY('p', String.class),
    REGION('q', String.class),
    POSTCODE('r', String.class),
    DELIVERY_METHOD('s', DeliveryMethod.class),
    CARRIER('t', String.class),
    PARCELS('u', Integer.class),
    PROMISED_ON('v', LocalDate.class),
    SHIPPED_AT('w', Instant.class),
    AVAILABLE_AT('x', Instant.class),
    DELIVERED_AT('y', Instant.class),
    INCIDENT('z', Incident.class),
    SURVEY_ALLOWED('A', Boolean.class);

    /** In the order of their ordinals. */
    public static final List<OrderField> ALL = List.of(values());

    private final char letter;
    private final Class<?> type;
    private final String column;

    OrderField(char letter, Class<?> type) {
        this.letter = letter;
        this.type = type;
        this.column = name().toLowerCase(Locale.ROOT);
    }

    static Optional<OrderField> ofLetter(char letter) {
        return ALL.stream().filter(field -> field.letter == letter).findFirst();
    }

    char letter() {
        return letter;
    }

    public Class<?> type() {
        return type;
    }

    /** Its name in files and JSON. */
    public String column() {
        return column;
    }

    /** Whether an order cannot be without it. The customer's address or reference is asked for apart. */
    public boolean isRequired() {
        return this == PLACED_AT || this == AMOUNT || this == CURRENCY;
    }
}
