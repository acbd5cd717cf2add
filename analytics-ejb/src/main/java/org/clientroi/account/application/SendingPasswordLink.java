package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.clientroi.account.domain.LinkPurpose;
import org.clientroi.account.domain.PasswordLink;
import org.clientroi.account.domain.PasswordLinks;
import org.clientroi.account.domain.User;
import org.clientroi.outbox.domain.Outbox;
import org.clientroi.shared.Secrets;

/** Queues the mail that lets a user choose a password, in the transaction of why. */
@ApplicationScoped
@Transactional
class SendingPasswordLink {

    private final PasswordLinks links;
    private final Outbox outbox;
    private final Secrets secrets;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected SendingPasswordLink() {
        this(null, null, null, null);
    }

    @Inject
    SendingPasswordLink(PasswordLinks links, Outbox outbox, Secrets secrets, Clock clock) {
        this.links = links;
        this.outbox = outbox;
        this.secrets = secrets;
        this.clock = clock;
    }

    public void send(User user, LinkPurpose purpose) {
        Instant now = clock.instant();
        PasswordLink link = PasswordLink.issued(user.id(), purpose, now);
        links.add(link, Secrets.hash(link.token(secrets)));
        outbox.queue(purpose.mailKind(), link.id(), now);
    }
}
