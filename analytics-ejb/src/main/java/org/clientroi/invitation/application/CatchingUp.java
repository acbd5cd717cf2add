package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.MailTidings;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailAbandoned;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.outbox.domain.MailUndeliverable;
import org.clientroi.outbox.domain.MailsSent;

/** Finds what the outbox wrote down and could not tell, because the server was killed in between. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class CatchingUp {

    private static final Logger LOG = System.getLogger(CatchingUp.class.getName());

    private static final int LIMIT = 500;

    private final MailTidings tidings;
    private final NotingMails noting;
    private final NotingUnsentMails unsent;

    @SuppressWarnings("NullAway")
    protected CatchingUp() {
        this(null, null, null);
    }

    @Inject
    CatchingUp(MailTidings tidings, NotingMails noting, NotingUnsentMails unsent) {
        this.tidings = tidings;
        this.noting = noting;
        this.unsent = unsent;
    }

    /** Each in a transaction of its own: one that fails keeps no other, and nobody's mail, waiting. */
    public void catchUp() {
        tidings.untold(LIMIT).forEach(tiding -> {
            try {
                note(tiding);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Invitation " + tiding.invitation() + " could not be told of its mail", e);
            }
        });
    }

    private void note(MailTidings.Tiding tiding) {
        var subject = tiding.invitation().value();
        EndReason reason = tiding.reason().orElse(EndReason.GIVEN_UP);
        if (tiding.state() == MailState.SENT) {
            noting.sent(new MailsSent(
                    Invitation.MAIL, Map.of(subject, tiding.sentAt().orElseThrow())));
        } else if (reason == EndReason.REFUSED) {
            noting.undeliverable(new MailUndeliverable(
                    Invitation.MAIL, subject, tiding.sentAt().orElseThrow()));
        } else {
            unsent.abandoned(new MailAbandoned(Invitation.MAIL, subject, reason));
        }
    }
}
