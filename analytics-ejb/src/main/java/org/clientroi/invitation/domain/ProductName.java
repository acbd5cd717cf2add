package org.clientroi.invitation.domain;

import java.util.Arrays;
import java.util.Optional;

/** What an order is called to its customer: its first product, not too long. Several are separated by | or ;. */
public final class ProductName {

    private static final int LONGEST = 60;

    private ProductName() {}

    public static Optional<String> of(String products) {
        return Arrays.stream(products.split("[|;]"))
                .map(product -> product.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                .filter(product -> !product.isEmpty())
                .findFirst()
                .map(ProductName::shortened);
    }

    private static String shortened(String product) {
        if (product.length() <= LONGEST) {
            return product;
        }
        int space = product.lastIndexOf(' ', LONGEST);
        return product.substring(0, space > LONGEST / 2 ? space : LONGEST).strip() + "…";
    }
}
