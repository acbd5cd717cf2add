package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseEvents;
import org.clientroi.recovery.domain.CaseFile;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.CaseOrders;
import org.clientroi.recovery.domain.Cases;
import org.clientroi.response.domain.Replies;
import org.clientroi.shared.ShopScope;

/** All that is known of one case, for whoever calls. */
@ApplicationScoped
@Transactional
public class ReadingCase {

    private static final int MOST_ORDERS = 20;

    private final Cases cases;
    private final CaseEvents events;
    private final CaseOrders orders;
    private final Replies replies;

    @SuppressWarnings("NullAway")
    protected ReadingCase() {
        this(null, null, null, null);
    }

    @Inject
    ReadingCase(Cases cases, CaseEvents events, CaseOrders orders, Replies replies) {
        this.cases = cases;
        this.events = events;
        this.orders = orders;
        this.replies = replies;
    }

    public Optional<CaseFile> read(ShopScope scope, CaseId id) {
        return cases.find(scope, id).map(this::file);
    }

    private CaseFile file(Case about) {
        CaseOrder order =
                Objects.requireNonNull(orders.of(Set.of(about.order())).get(about.order()));
        List<CaseEvent> history = events.of(about.id());
        return new CaseFile(
                about,
                order,
                Optional.ofNullable(replies.of(Set.of(about.order())).get(about.order())),
                orders.ofCustomer(order.person().id(), about.shop(), MOST_ORDERS),
                history,
                events.letters(history.stream().map(CaseEvent::id).toList()));
    }
}
