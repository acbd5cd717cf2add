package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.OrderHolds;
import org.clientroi.shared.OrderId;

/**
 * Keeps a survey back while something is to be put right first: nobody asks how it went whose parcel is known to be
 * lost. The plan stays; only when it is due nothing is sent until the order is let go.
 */
@ApplicationScoped
@Transactional
public class HoldingSurveys {

    private final OrderHolds holds;
    private final Invitations invitations;
    private final AskingShops shops;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected HoldingSurveys() {
        this(null, null, null, null);
    }

    @Inject
    HoldingSurveys(OrderHolds holds, Invitations invitations, AskingShops shops, Clock clock) {
        this.holds = holds;
        this.invitations = invitations;
        this.shops = shops;
        this.clock = clock;
    }

    public void hold(OrderId order) {
        holds.add(order, clock.instant());
    }

    /** An order that was not held stays as it is. */
    public void letGo(OrderId order) {
        Instant now = clock.instant();
        if (holds.remove(order)) {
            invitations
                    .findByOrder(order)
                    .flatMap(found -> invitations.lock(found.id()))
                    .ifPresent(planned ->
                            planned.letGo(now, shops.of(planned.shop()).zone()));
        }
    }
}
