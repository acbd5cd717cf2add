package org.clientroi.recovery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.recovery.domain.CaseLetter;
import org.clientroi.recovery.domain.CaseMails;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shop.domain.Sender;
import org.clientroi.shop.domain.Shop;

/**
 * What an agent wrote to a customer, in the shop's name. An answer goes to whoever wrote, else where the shop's mails are
 * answered. A person wrote it: nothing marks it as sent by a machine.
 */
@ApplicationScoped
class CaseLetterMail implements MailComposer {

    private final CaseMatters matters;
    private final MailSettings settings;

    @SuppressWarnings("NullAway")
    protected CaseLetterMail() {
        this(null, null);
    }

    @Inject
    CaseLetterMail(CaseMatters matters, MailSettings settings) {
        this.matters = matters;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return CaseMails.LETTER;
    }

    @Override
    public Optional<ComposedMail> compose(UUID subject) {
        return preview(subject);
    }

    @Override
    public Optional<ComposedMail> preview(UUID subject) {
        return matters.find(subject).flatMap(this::written);
    }

    /** Once the person was erased there is neither address nor subject left. */
    @Override
    public Map<UUID, MailHeading> headings(Collection<UUID> subjects) {
        Map<UUID, MailHeading> headings = new HashMap<>();
        matters.all(subjects)
                .forEach(matter -> matter.letter()
                        .ifPresent(letter -> headings.put(
                                matter.event().id(),
                                new MailHeading(matter.order().person().email(), letter.subject()))));
        return headings;
    }

    @Override
    public Set<UUID> subjectsTo(EmailAddress customer) {
        return matters.lettersTo(customer);
    }

    private Optional<ComposedMail> written(CaseMatter matter) {
        return matter.letter().flatMap(letter -> matter.order().person().email().map(to -> write(matter, letter, to)));
    }

    private ComposedMail write(CaseMatter matter, CaseLetter letter, EmailAddress to) {
        Shop shop = matter.shop();
        LetterWriter writer = new LetterWriter(matter, letter);
        Message message = writer.message();
        return new ComposedMail(
                new Sender(Optional.of(writer.senderName()), settings.senderOf(shop.identity(), shop.letterhead())),
                to,
                letter.replyTo().or(() -> shop.letterhead().replyTo().flatMap(EmailAddress::parse)),
                message.subject(),
                MessageRenderer.html(message),
                message.plain(),
                writer.language(),
                Map.of());
    }
}
