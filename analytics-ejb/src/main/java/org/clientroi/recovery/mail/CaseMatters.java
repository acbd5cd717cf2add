package org.clientroi.recovery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseEvents;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.recovery.domain.CaseLetter;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.CaseOrders;
import org.clientroi.recovery.domain.Cases;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.OrderId;

/** Gathers what mails about cases are written from. */
@ApplicationScoped
class CaseMatters {

    private final Cases cases;
    private final CaseEvents events;
    private final CaseOrders orders;
    private final AskingShops shops;

    @SuppressWarnings("NullAway")
    protected CaseMatters() {
        this(null, null, null, null);
    }

    @Inject
    CaseMatters(Cases cases, CaseEvents events, CaseOrders orders, AskingShops shops) {
        this.cases = cases;
        this.events = events;
        this.orders = orders;
        this.shops = shops;
    }

    Optional<CaseMatter> find(UUID event) {
        return all(Set.of(event)).stream().findFirst();
    }

    Set<UUID> lettersTo(EmailAddress customer) {
        return events.lettersTo(customer);
    }

    List<CaseMatter> all(Collection<UUID> ids) {
        List<CaseEvent> found = events.all(ids);
        Map<CaseId, Case> about = cases.all(found.stream().map(CaseEvent::about).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        Map<OrderId, CaseOrder> orderOf =
                orders.of(about.values().stream().map(Case::order).toList());
        Map<UUID, CaseLetter> letters = events.letters(ids);
        return found.stream()
                .map(event -> {
                    Case one = Objects.requireNonNull(about.get(event.about()));
                    return new CaseMatter(
                            event,
                            one,
                            Objects.requireNonNull(orderOf.get(one.order())),
                            shops.of(one.shop()),
                            Optional.ofNullable(letters.get(event.id())));
                })
                .toList();
    }
}
