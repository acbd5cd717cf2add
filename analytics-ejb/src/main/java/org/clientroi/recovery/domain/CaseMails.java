package org.clientroi.recovery.domain;

import java.util.Optional;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shop.domain.Shop;

/** The mails about cases. Each is about the event it was queued with. */
public final class CaseMails {

    /** Tells the shop's service of a case. */
    public static final String ALERT = "case-alert";

    /** Written to the customer from the page of a case. */
    public static final String LETTER = "case-letter";

    private CaseMails() {}

    /** Where a shop is told: at its service's address, else where customers' mails are answered. */
    public static Optional<EmailAddress> addressOf(Shop shop) {
        return shop.service().email().or(() -> shop.letterhead().replyTo().flatMap(EmailAddress::parse));
    }
}
