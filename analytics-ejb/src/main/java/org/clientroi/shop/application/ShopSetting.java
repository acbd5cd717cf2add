package org.clientroi.shop.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be set of a shop, by the name it has in the API. */
public enum ShopSetting {
    NAME(Kind.TEXT),
    LANGUAGE(Kind.TEXT),
    TIME_ZONE(Kind.TEXT),
    CURRENCY(Kind.TEXT),
    MAIL_FROM(Kind.TEXT),
    REPLY_TO(Kind.TEXT),
    SIGNER(Kind.TEXT),
    COMPANY(Kind.TEXT),
    ADDRESS(Kind.TEXT),
    PHONE(Kind.TEXT),
    PRIVACY_URL(Kind.TEXT),
    ACCESSIBILITY_URL(Kind.TEXT),
    WEBSITE_URL(Kind.TEXT),
    COLOUR(Kind.TEXT),
    OPENING_HOURS(Kind.TEXT),
    SERVICE_EMAIL(Kind.TEXT),
    DELAY_DAYS(Kind.NUMBER),
    ASKING(Kind.FLAG);

    /** How a value is written where texts, numbers and flags differ. */
    public enum Kind {
        TEXT,
        NUMBER,
        FLAG
    }

    private final Kind kind;

    ShopSetting(Kind kind) {
        this.kind = kind;
    }

    public static Optional<ShopSetting> named(String field) {
        return Arrays.stream(values())
                .filter(setting -> setting.field().equals(field))
                .findFirst();
    }

    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Kind kind() {
        return kind;
    }
}
