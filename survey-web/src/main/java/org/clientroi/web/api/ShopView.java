package org.clientroi.web.api;

import java.time.Instant;
import java.time.LocalDate;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shop.application.ListedShop;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.Sender;
import org.clientroi.shop.domain.Shop;
import org.jspecify.annotations.Nullable;

/** A shop as the API shows it: what can be set, and what is known of it. */
public record ShopView(
        String code,
        String name,
        String language,
        String timeZone,
        String currency,
        @Nullable String mailFrom,
        @Nullable String replyTo,
        @Nullable String signer,
        @Nullable String company,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String privacyUrl,
        @Nullable String accessibilityUrl,
        @Nullable String websiteUrl,
        String colour,
        String openingHours,
        @Nullable String serviceEmail,
        int delayDays,
        boolean asking,
        @Nullable Instant askingSince,
        @Nullable LocalDate completeThrough,
        @Nullable Long firstPlan,
        boolean demonstration) {

    static ShopView of(ListedShop listed) {
        Shop shop = listed.shop();
        Letterhead head = shop.letterhead();
        return new ShopView(
                shop.code().value(),
                shop.name(),
                shop.language().code(),
                shop.zone().getId(),
                shop.currency().getCurrencyCode(),
                head.from().map(Sender::toString).orElse(null),
                head.replyTo().orElse(null),
                listed.signer().orElse(null),
                head.company().orElse(null),
                head.address().orElse(null),
                head.phone().orElse(null),
                head.privacyUrl().orElse(null),
                head.accessibilityUrl().orElse(null),
                head.websiteUrl().orElse(null),
                head.colour(),
                shop.service().hours().toString(),
                shop.service().email().map(EmailAddress::value).orElse(null),
                shop.delayDays(),
                shop.askingSince().isPresent(),
                shop.askingSince().orElse(null),
                shop.completeThrough().orElse(null),
                listed.firstPlan().isPresent() ? listed.firstPlan().getAsLong() : null,
                shop.isDemonstration());
    }
}
