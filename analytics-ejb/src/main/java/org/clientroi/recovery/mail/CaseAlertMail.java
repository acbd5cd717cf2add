package org.clientroi.recovery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.recovery.domain.CaseMails;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.PublicUrl;
import org.clientroi.shop.domain.Sender;
import org.clientroi.shop.domain.Shop;

/**
 * Tells a shop's service that somebody waits: why, until when, and where the case is. It holds nothing that the customer
 * wrote and no name: mailboxes are read by many.
 */
@ApplicationScoped
class CaseAlertMail implements MailComposer {

    private final CaseMatters matters;
    private final PublicUrl publicUrl;
    private final MailSettings settings;

    @SuppressWarnings("NullAway")
    protected CaseAlertMail() {
        this(null, null, null);
    }

    @Inject
    CaseAlertMail(CaseMatters matters, PublicUrl publicUrl, MailSettings settings) {
        this.matters = matters;
        this.publicUrl = publicUrl;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return CaseMails.ALERT;
    }

    /** Whoever was called meanwhile needs no mail. */
    @Override
    public Optional<ComposedMail> compose(UUID subject) {
        return matters.find(subject)
                .filter(matter -> matter.about().isOpen())
                .filter(matter -> matter.about().calledAt().isEmpty())
                .flatMap(this::written);
    }

    @Override
    public Optional<ComposedMail> preview(UUID subject) {
        return matters.find(subject).flatMap(this::written);
    }

    @Override
    public Map<UUID, MailHeading> headings(Collection<UUID> subjects) {
        Map<UUID, MailHeading> headings = new HashMap<>();
        matters.all(subjects)
                .forEach(matter -> headings.put(
                        matter.event().id(),
                        new MailHeading(
                                CaseMails.addressOf(matter.shop()), new AlertWriter(matter, publicUrl).subject())));
        return headings;
    }

    private Optional<ComposedMail> written(CaseMatter matter) {
        return CaseMails.addressOf(matter.shop()).map(to -> write(matter, to));
    }

    private ComposedMail write(CaseMatter matter, EmailAddress to) {
        Shop shop = matter.shop();
        Message message = new AlertWriter(matter, publicUrl).message();
        return new ComposedMail(
                new Sender(Optional.of(shop.name()), settings.senderOf(shop.identity(), shop.letterhead())),
                to,
                Optional.empty(),
                message.subject(),
                MessageRenderer.html(message),
                message.plain(),
                shop.language(),
                Map.of("Auto-Submitted", "auto-generated", "X-Auto-Response-Suppress", "OOF, AutoReply"));
    }
}
