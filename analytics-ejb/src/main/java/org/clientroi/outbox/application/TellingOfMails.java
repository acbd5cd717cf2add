package org.clientroi.outbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.clientroi.outbox.domain.ClaimedMail;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailAbandoned;
import org.clientroi.outbox.domain.MailUndeliverable;
import org.clientroi.outbox.domain.MailsSent;

/**
 * Tells other rooms what became of a mail, after it was written down. Whoever listens opens a transaction of their own;
 * if that fails the mail is nevertheless marked, so that it is never sent twice, and they find the mark later.
 */
@ApplicationScoped
class TellingOfMails {

    private static final Logger LOG = System.getLogger(TellingOfMails.class.getName());

    private final Event<MailsSent> sent;
    private final Event<MailUndeliverable> undeliverable;
    private final Event<MailAbandoned> abandoned;

    @SuppressWarnings("NullAway")
    protected TellingOfMails() {
        this(null, null, null);
    }

    @Inject
    TellingOfMails(Event<MailsSent> sent, Event<MailUndeliverable> undeliverable, Event<MailAbandoned> abandoned) {
        this.sent = sent;
        this.undeliverable = undeliverable;
        this.abandoned = abandoned;
    }

    /** Together, for noting many costs little more than noting one. */
    void sent(String kind, Map<UUID, Instant> at) {
        try {
            sent.fire(new MailsSent(kind, at));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "That " + at.size() + " mails were sent could not be told; it is found later", e);
        }
    }

    void undeliverable(ClaimedMail mail, Instant at) {
        tell(mail, () -> undeliverable.fire(new MailUndeliverable(mail.kind(), mail.subject(), at)));
    }

    void abandoned(ClaimedMail mail, EndReason reason) {
        tell(mail, () -> abandoned.fire(new MailAbandoned(mail.kind(), mail.subject(), reason)));
    }

    private static void tell(ClaimedMail mail, Runnable event) {
        try {
            event.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What became of mail " + mail.id() + " could not be told; it is found later", e);
        }
    }
}
