package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.invitation.domain.AskedOrder;
import org.clientroi.invitation.domain.AskedOrders;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.FirstName;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.ProductName;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.shared.Language;
import org.clientroi.shop.domain.Shop;

/** Gathers what a page or a mail about an invitation shows. */
@ApplicationScoped
@Transactional
public class DescribingInvitations {

    private final AskedOrders orders;
    private final AskingShops shops;

    @SuppressWarnings("NullAway")
    protected DescribingInvitations() {
        this(null, null);
    }

    @Inject
    DescribingInvitations(AskedOrders orders, AskingShops shops) {
        this.orders = orders;
        this.shops = shops;
    }

    public SurveyFacts facts(Invitation invitation) {
        return facts(
                invitation,
                orders.find(invitation.order())
                        .orElseThrow(() -> new IllegalStateException("an invitation without its order")),
                shops.of(invitation.shop()));
    }

    /** The same from an order and a shop that were read already. */
    public static SurveyFacts facts(Invitation invitation, AskedOrder order, Shop shop) {
        Optional<LocalDate> deliveredOn =
                order.arrivedAt().map(at -> at.atZone(shop.zone()).toLocalDate());
        Language language = order.language().orElse(shop.language());
        return new SurveyFacts(
                invitation.id(),
                invitation.order(),
                invitation.customer(),
                invitation.shop(),
                shop.identity(),
                shop.letterhead(),
                shop.signer(),
                language,
                order.firstName().flatMap(FirstName::fit),
                order.orderNumber(),
                order.products().flatMap(ProductName::of),
                deliveredOn);
    }
}
