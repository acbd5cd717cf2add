package org.clientroi.response.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shop.domain.Shop;

/**
 * What the link in a mail stands for: an order of a shop, and what the page says about it.
 *
 * @param expiresAt until when a first answer is taken
 * @param withdrawn nothing is asked any more, for another reason than time
 */
public record SurveyLink(
        InvitationId invitation,
        Shop shop,
        OrderId order,
        Language language,
        Instant expiresAt,
        boolean withdrawn,
        Facts facts) {

    /** What is repeated to the customer, as far as it is known. */
    public record Facts(
            Optional<String> orderNumber,
            Optional<String> firstName,
            Optional<String> products,
            Optional<LocalDate> deliveredOn) {}

    public boolean isExpiredAt(Instant at) {
        return at.isAfter(expiresAt);
    }
}
