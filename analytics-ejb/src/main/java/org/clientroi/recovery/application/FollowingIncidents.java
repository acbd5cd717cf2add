package org.clientroi.recovery.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.order.domain.OrdersChanged;
import org.clientroi.recovery.application.OpeningCases.Occasion;
import org.clientroi.recovery.domain.CaseOrders;
import org.clientroi.recovery.domain.Freshness;

/**
 * Puts an order on the list that says of itself that its parcel is lost or damaged, before anybody is asked. A history
 * brought in never does ({@link Freshness}).
 */
@ApplicationScoped
@Transactional
public class FollowingIncidents {

    private static final int BEFORE_INSIGHT = Interceptor.Priority.APPLICATION + 400;

    private final CaseOrders orders;
    private final AskingShops shops;
    private final OpeningCases opening;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected FollowingIncidents() {
        this(null, null, null, null);
    }

    @Inject
    FollowingIncidents(CaseOrders orders, AskingShops shops, OpeningCases opening, Clock clock) {
        this.orders = orders;
        this.shops = shops;
        this.opening = opening;
        this.clock = clock;
    }

    public void on(@Observes @Priority(BEFORE_INSIGHT) OrdersChanged changed) {
        Instant now = clock.instant();
        List<Occasion> news = orders.incidents(changed.orders()).stream()
                .filter(incident ->
                        Freshness.isNews(incident, shops.of(incident.shop()).askingSince(), now))
                .map(incident ->
                        new Occasion(incident.order(), incident.shop(), Set.of(incident.reason()), Optional.empty()))
                .toList();
        opening.open(news);
    }
}
