package org.clientroi.response.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.order.domain.CustomersErased;
import org.clientroi.order.domain.OrdersChanged;
import org.clientroi.response.domain.Responses;
import org.clientroi.shop.domain.ShopZoneChanged;

/** What answers owe to changes elsewhere. Before the rooms further right look: they read what is written here. */
@ApplicationScoped
@Transactional
public class FollowingOrders {

    private static final int BEFORE_INSIGHT = Interceptor.Priority.APPLICATION + 300;

    private final Responses responses;
    private final AskingShops shops;

    @SuppressWarnings("NullAway")
    protected FollowingOrders() {
        this(null, null);
    }

    @Inject
    FollowingOrders(Responses responses, AskingShops shops) {
        this.responses = responses;
        this.shops = shops;
    }

    /** A delivery can become known after its answer: whether the answer came before it is found out again. */
    public void on(@Observes @Priority(BEFORE_INSIGHT) OrdersChanged changed) {
        responses.compareWithDelivery(changed.orders());
    }

    /** The person goes, the scores and their days stay. */
    public void on(@Observes @Priority(BEFORE_INSIGHT) CustomersErased erased) {
        responses.forget(erased.orders());
    }

    public void on(@Observes @Priority(BEFORE_INSIGHT) ShopZoneChanged changed) {
        responses.countDays(changed.shop(), shops.of(changed.shop()).zone());
    }
}
