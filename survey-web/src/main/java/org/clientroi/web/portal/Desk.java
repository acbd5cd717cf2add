package org.clientroi.web.portal;

import java.util.Locale;

/** What is administered, each on a page of its own. */
enum Desk {
    USERS,
    KEYS,
    AUDIT;

    String path() {
        return "/portal/" + name().toLowerCase(Locale.ROOT);
    }

    String titleKey() {
        return "access." + name().toLowerCase(Locale.ROOT);
    }
}
