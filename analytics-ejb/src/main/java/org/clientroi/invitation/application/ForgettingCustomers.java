package org.clientroi.invitation.application;

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
import java.util.UUID;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.NeverWrite;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.order.domain.CustomersErased;
import org.clientroi.outbox.domain.Outbox;

/** Persons were erased: their links show nothing any more, their mails do not go, and nobody writes to them again. */
@ApplicationScoped
@Transactional
public class ForgettingCustomers {

    private final Invitations invitations;
    private final NeverWrite neverWrite;
    private final Outbox outbox;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ForgettingCustomers() {
        this(null, null, null, null);
    }

    @Inject
    ForgettingCustomers(Invitations invitations, NeverWrite neverWrite, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.neverWrite = neverWrite;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Comes before the rooms further right, which read the invitations on the same event. */
    public void customersErased(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) CustomersErased erased) {
        Instant now = clock.instant();
        erased.addresses().forEach(address -> neverWrite.add(address, Optional.empty(), SkipReason.ERASED, now));
        List<Invitation> theirs = invitations.ofCustomers(erased.customers());
        theirs.forEach(Invitation::erased);
        List<UUID> ids = theirs.stream().map(i -> i.id().value()).toList();
        outbox.forget(Invitation.MAIL, ids);
        outbox.forget(Invitation.REMINDER, ids);
    }
}
