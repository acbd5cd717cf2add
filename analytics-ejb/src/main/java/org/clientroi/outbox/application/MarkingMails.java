package org.clientroi.outbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clientroi.outbox.domain.Backoff;
import org.clientroi.outbox.domain.ClaimedMail;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailQueue;

/** Claims mails and writes down what became of each, every time in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class MarkingMails {

    /** Far longer than a mail takes, even one that runs into every timeout. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** How long a server that could not be reached is left alone. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final MailQueue queue;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected MarkingMails() {
        this(null, null);
    }

    @Inject
    MarkingMails(MailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    public List<ClaimedMail> claim(int limit) {
        Instant now = clock.instant();
        return queue.claim(limit, now, now.plus(LEASE));
    }

    /** One statement, which is its own transaction: between two mails there is nothing dearer than going to and fro. */
    @Transactional(TxType.NOT_SUPPORTED)
    public void sent(ClaimedMail mail, Instant at) {
        queue.sent(mail, at);
    }

    /** Tries again later; says whether it was the last time. */
    public boolean attemptFailed(ClaimedMail mail, String words) {
        Optional<Duration> wait = Backoff.after(mail.attempt());
        if (wait.isEmpty()) {
            queue.failed(mail, EndReason.GIVEN_UP, words);
            return true;
        }
        queue.postponed(mail, clock.instant().plus(wait.get()), words);
        return false;
    }

    public void giveBack(List<ClaimedMail> mails, String words) {
        Instant next = clock.instant().plus(PAUSE);
        mails.forEach(mail -> queue.givenBack(mail, next, words));
    }

    public void refused(ClaimedMail mail, String words) {
        queue.failed(mail, EndReason.REFUSED, words);
    }

    public void dropped(ClaimedMail mail, EndReason reason) {
        queue.dropped(mail, reason);
    }
}
