package org.clientroi.order.domain;

import java.util.Comparator;
import org.clientroi.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** By which a customer is found again: the e-mail address, or for want of one the shop and its reference. */
public record CustomerKey(
        @Nullable String email,
        @Nullable ShopId shop,
        @Nullable String ref) implements Comparable<CustomerKey> {

    private static final Comparator<CustomerKey> ORDER = Comparator.comparing(CustomerKey::text);

    static CustomerKey ofEmail(String email) {
        return new CustomerKey(email, null, null);
    }

    static CustomerKey ofRef(ShopId shop, String ref) {
        return new CustomerKey(null, shop, ref);
    }

    private String text() {
        return email == null ? " " + shop + " " + ref : email;
    }

    @Override
    public int compareTo(CustomerKey other) {
        return ORDER.compare(this, other);
    }
}
