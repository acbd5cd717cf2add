package org.clientroi.invitation.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.shop.domain.Signer;

/**
 * What a page or a mail about one invitation shows.
 *
 * @param firstName fit to be written, or empty where it is uncertain
 * @param product the first product of the order, shortened
 * @param deliveredOn in the shop's zone; for a parcel not known to be collected, since when it waits
 * @param collectionKnown false while a parcel is only known to wait to be collected
 * @param orderNumber and {@code email}: empty when the customer was erased
 */
public record SurveyFacts(
        InvitationId invitation,
        OrderId order,
        CustomerId customer,
        ShopId shop,
        ShopIdentity identity,
        Letterhead letterhead,
        Optional<Signer> signer,
        Language language,
        Optional<EmailAddress> email,
        Optional<String> firstName,
        Optional<String> orderNumber,
        Optional<String> product,
        Optional<LocalDate> deliveredOn,
        boolean collectionKnown) {}
