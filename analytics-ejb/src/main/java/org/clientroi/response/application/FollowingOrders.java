package org.clientroi.response.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.order.domain.CustomersErased;
import org.clientroi.order.domain.OrdersChanged;
import org.clientroi.response.domain.GivenReplies;
import org.clientroi.response.domain.Responses;
import org.clientroi.shop.domain.ShopZoneChanged;

/** What answers owe to changes elsewhere. Before the rooms further right look: they read what is written here. */
@ApplicationScoped
@Transactional
public class FollowingOrders {

    private static final int BEFORE_INSIGHT = Interceptor.Priority.APPLICATION + 300;

    private final Responses responses;
    private final GivenReplies replies;
    private final AskingShops shops;

    @SuppressWarnings("NullAway")
    protected FollowingOrders() {
        this(null, null, null);
    }

    @Inject
    FollowingOrders(Responses responses, GivenReplies replies, AskingShops shops) {
        this.responses = responses;
        this.replies = replies;
        this.shops = shops;
    }

    /** A delivery can become known after its answer: whether the answer came before it is found out again. */
    public void on(@Observes @Priority(BEFORE_INSIGHT) OrdersChanged changed) {
        responses.compareWithDelivery(changed.orders());
    }

    /** The person goes, with every word and telephone number; the scores, the choices and their days stay. */
    public void on(@Observes @Priority(BEFORE_INSIGHT) CustomersErased erased) {
        responses.forget(erased.orders());
        replies.forget(erased.orders());
    }

    public void on(@Observes @Priority(BEFORE_INSIGHT) ShopZoneChanged changed) {
        ZoneId zone = shops.of(changed.shop()).zone();
        responses.countDays(changed.shop(), zone);
        replies.countDays(changed.shop(), zone);
    }
}
