package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.invitation.application.HoldingSurveys;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseEvents;
import org.clientroi.recovery.domain.CaseOrders;
import org.clientroi.recovery.domain.Cases;
import org.clientroi.recovery.domain.News;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.recovery.domain.ServiceTime;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/**
 * Puts orders on the list, in the transaction that brings the news: what presses is told to the shop's service by mail,
 * and an order that says of itself that its parcel is lost is asked nothing until that is solved.
 */
@ApplicationScoped
@Transactional
public class OpeningCases {

    private static final Logger LOG = System.getLogger(OpeningCases.class.getName());

    /** That somebody was let down. {@code heard} as in {@link News}. */
    public record Occasion(OrderId order, ShopId shop, Set<Reason> reasons, Optional<String> heard) {}

    private final Cases cases;
    private final CaseEvents events;
    private final CaseOrders orders;
    private final AskingShops shops;
    private final TellingService service;
    private final HoldingSurveys surveys;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected OpeningCases() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    OpeningCases(
            Cases cases,
            CaseEvents events,
            CaseOrders orders,
            AskingShops shops,
            TellingService service,
            HoldingSurveys surveys,
            Clock clock) {
        this.cases = cases;
        this.events = events;
        this.orders = orders;
        this.shops = shops;
        this.service = service;
        this.surveys = surveys;
        this.clock = clock;
    }

    public void open(Collection<Occasion> news) {
        if (news.isEmpty()) {
            return;
        }
        List<OrderId> about = news.stream().map(Occasion::order).toList();
        orders.hold(about);
        Map<OrderId, Case> known = cases.lockByOrder(about);
        Instant now = clock.instant();
        news.forEach(each -> open(each, Optional.ofNullable(known.get(each.order())), now));
    }

    private void open(Occasion letDown, Optional<Case> known, Instant now) {
        Instant deadline = ServiceTime.of(shops.of(letDown.shop())).deadline(letDown.reasons(), now);
        News news = new News(letDown.reasons(), deadline, letDown.heard());
        Set<Reason> before = known.filter(Case::isOpen).map(Case::reasons).orElse(Set.of());
        Case about = known.orElseGet(() -> added(letDown, news, now));
        Optional<CaseEvent> event = known.isEmpty() ? Optional.of(about.opened()) : about.told(news, now);
        event.ifPresent(happened -> {
            events.add(happened);
            service.tell(about, happened, before);
            if (letDown.reasons().stream().anyMatch(Reason::isIncident)) {
                surveys.hold(about.order());
            }
            LOG.log(Level.INFO, "case {0} {1}: {2}", about.id(), happened.kind(), happened.reasons());
        });
    }

    private Case added(Occasion letDown, News news, Instant now) {
        Case opened = Case.of(letDown.shop(), letDown.order(), news, now);
        cases.add(opened);
        return opened;
    }
}
