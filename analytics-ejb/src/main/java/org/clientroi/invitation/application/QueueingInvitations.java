package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.outbox.domain.Outbox;
import org.clientroi.shared.Secrets;

/** Puts the mail of an invitation into the outbox; from then on its links are known. */
@ApplicationScoped
@Transactional
public class QueueingInvitations {

    private final Outbox outbox;
    private final Secrets secrets;

    @SuppressWarnings("NullAway")
    protected QueueingInvitations() {
        this(null, null);
    }

    @Inject
    QueueingInvitations(Outbox outbox, Secrets secrets) {
        this.outbox = outbox;
        this.secrets = secrets;
    }

    public void queue(Invitation invitation, Instant now) {
        boolean again = invitation.hasMail();
        invitation.queued(secrets, now);
        if (again) {
            outbox.queueAgain(Invitation.MAIL, invitation.id().value(), now);
        } else {
            outbox.queue(invitation.shop(), Invitation.MAIL, invitation.id().value(), now);
        }
    }
}
