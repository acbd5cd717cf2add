package org.clientroi.order.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the customer gets the parcel. */
public enum DeliveryMethod {
    HOME,
    PICKUP_POINT,
    LOCKER,
    STORE;

    public static final String ALLOWED = "home, pickup_point, locker, store";

    public static Optional<DeliveryMethod> parse(String word) {
        return Arrays.stream(values()).filter(m -> m.code().equals(word)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
