package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.OrderHolds;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseEvents;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.CaseOrders;
import org.clientroi.recovery.domain.Cases;
import org.clientroi.recovery.domain.OrderStory;
import org.clientroi.response.domain.GivenReplies;
import org.clientroi.response.domain.GivenReply;
import org.clientroi.response.domain.Response;
import org.clientroi.response.domain.Responses;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopScope;

/** All that happened to one order, for whoever looks after its customer. */
@ApplicationScoped
@Transactional
public class TellingStory {

    private static final int MOST_ORDERS = 50;

    private final CaseOrders orders;
    private final Invitations invitations;
    private final OrderHolds holds;
    private final Responses responses;
    private final GivenReplies replies;
    private final Cases cases;
    private final CaseEvents events;

    @SuppressWarnings("NullAway")
    protected TellingStory() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    TellingStory(
            CaseOrders orders,
            Invitations invitations,
            OrderHolds holds,
            Responses responses,
            GivenReplies replies,
            Cases cases,
            CaseEvents events) {
        this.orders = orders;
        this.invitations = invitations;
        this.holds = holds;
        this.responses = responses;
        this.replies = replies;
        this.cases = cases;
        this.events = events;
    }

    /** Empty when there is no such order in the scope: the two are not told apart. */
    public Optional<OrderStory> tell(ShopScope scope, OrderId id) {
        return orders.of(Set.of(id)).values().stream()
                .filter(order -> scope.covers(order.shop()))
                .map(order -> story(scope, order))
                .findFirst();
    }

    private OrderStory story(ShopScope scope, CaseOrder order) {
        Set<OrderId> id = Set.of(order.order());
        Optional<Case> about = Optional.ofNullable(cases.byOrder(scope, id).get(order.order()));
        List<CaseEvent> history = about.map(one -> events.of(one.id())).orElse(List.of());
        return new OrderStory(
                order,
                invitations.findByOrder(order.order()),
                holds.holds(order.order()),
                scores(id),
                replies(id),
                about,
                history,
                events.letters(history.stream().map(CaseEvent::id).toList()),
                orders.ofCustomer(order.person().id(), order.shop(), MOST_ORDERS));
    }

    private List<Response> scores(Set<OrderId> id) {
        return responses.of(id).values().stream()
                .sorted(Comparator.comparing(response -> response.key().question()))
                .toList();
    }

    private List<GivenReply> replies(Set<OrderId> id) {
        return replies.of(id).values().stream()
                .sorted(Comparator.comparing(reply -> reply.key().question()))
                .toList();
    }
}
