package org.clientroi.shop.domain;

import java.time.ZoneId;
import java.util.Currency;
import org.clientroi.shared.Language;

/** What a shop is called, the language it speaks by default, the zone whose days it counts in, its reporting currency. */
public record ShopIdentity(String name, Language language, ZoneId zone, Currency currency) {

    public ShopIdentity {
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("a shop's name has 1 to 120 characters");
        }
    }
}
