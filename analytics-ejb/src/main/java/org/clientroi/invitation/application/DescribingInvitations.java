package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientroi.invitation.domain.AskedOrder;
import org.clientroi.invitation.domain.AskedOrders;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.FirstName;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.ProductName;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.shared.OrderId;
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
        AskedOrder order = orders.find(invitation.order())
                .orElseThrow(() -> new IllegalStateException("an invitation without its order"));
        return facts(invitation, order, shops.of(invitation.shop()));
    }

    public List<SurveyFacts> all(Collection<Invitation> invitations) {
        Map<OrderId, AskedOrder> found = orders
                .all(invitations.stream().map(Invitation::order).toList())
                .stream()
                .collect(Collectors.toMap(AskedOrder::order, Function.identity()));
        return invitations.stream()
                .map(invitation -> facts(
                        invitation, Objects.requireNonNull(found.get(invitation.order())), shops.of(invitation.shop())))
                .toList();
    }

    private static SurveyFacts facts(Invitation invitation, AskedOrder order, Shop shop) {
        return new SurveyFacts(
                invitation.id(),
                invitation.order(),
                invitation.customer(),
                invitation.shop(),
                shop.identity(),
                shop.letterhead(),
                shop.signer(),
                order.language().orElse(shop.language()),
                order.email(),
                order.firstName().flatMap(FirstName::fit),
                order.orderNumber(),
                order.products().flatMap(ProductName::of),
                order.arrivedAt().map(at -> at.atZone(shop.zone()).toLocalDate()),
                order.delivery().deliveredAt().isPresent());
    }
}
