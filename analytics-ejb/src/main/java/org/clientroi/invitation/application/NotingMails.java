package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.clientroi.invitation.domain.AskedOrder;
import org.clientroi.invitation.domain.AskedOrders;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.InvitationsChanged;
import org.clientroi.invitation.domain.NeverWrite;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.outbox.domain.MailUndeliverable;
import org.clientroi.outbox.domain.MailsSent;
import org.clientroi.shared.InvitationId;

/** Notes on an invitation what became of its mail. */
@ApplicationScoped
@Transactional
public class NotingMails {

    private final Invitations invitations;
    private final AskedOrders orders;
    private final AskingShops shops;
    private final NeverWrite neverWrite;
    private final Event<InvitationsChanged> changed;

    @SuppressWarnings("NullAway")
    protected NotingMails() {
        this(null, null, null, null, null);
    }

    @Inject
    NotingMails(
            Invitations invitations,
            AskedOrders orders,
            AskingShops shops,
            NeverWrite neverWrite,
            Event<InvitationsChanged> changed) {
        this.invitations = invitations;
        this.orders = orders;
        this.shops = shops;
        this.neverWrite = neverWrite;
        this.changed = changed;
    }

    public void sent(@Observes MailsSent mails) {
        if (!mails.kind().equals(Invitation.MAIL)) {
            return;
        }
        List<Invitation> sent = invitations.lockAll(
                mails.at().keySet().stream().map(InvitationId::new).toList());
        sent.forEach(invitation -> invitation.sent(
                Objects.requireNonNull(mails.at().get(invitation.id().value())),
                shops.of(invitation.shop()).zone()));
        changed.fire(new InvitationsChanged(
                sent.stream().map(Invitation::order).collect(Collectors.toSet()),
                sent.stream().map(Invitation::customer).collect(Collectors.toSet())));
    }

    /** The address is refused for good: this one bounced, and no other shop tries it again. */
    public void undeliverable(@Observes MailUndeliverable mail) {
        note(mail.kind(), mail.subject(), invitation -> {
            invitation.bounced(mail.at(), shops.of(invitation.shop()).zone());
            neverWriteAgain(invitation, mail.at());
        });
        if (mail.kind().equals(Invitation.REMINDER)) {
            // the first mail was delivered, so the customer was asked and may still answer
            invitations
                    .find(new InvitationId(mail.subject()))
                    .ifPresent(invitation -> neverWriteAgain(invitation, mail.at()));
        }
    }

    private void neverWriteAgain(Invitation invitation, Instant at) {
        orders.find(invitation.order())
                .flatMap(AskedOrder::email)
                .ifPresent(address -> neverWrite.add(address, Optional.empty(), SkipReason.UNDELIVERABLE, at));
    }

    private void note(String kind, UUID subject, Consumer<Invitation> what) {
        if (kind.equals(Invitation.MAIL)) {
            invitations.lock(new InvitationId(subject)).ifPresent(invitation -> {
                what.accept(invitation);
                changed.fire(new InvitationsChanged(Set.of(invitation.order()), Set.of(invitation.customer())));
            });
        }
    }
}
