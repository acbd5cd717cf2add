package org.clientroi.account.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.account.domain.LinkPurpose;
import org.clientroi.account.domain.PasswordLink;
import org.clientroi.account.domain.PasswordLinks;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.PublicUrl;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Sender;

/** Writes the mail with a link to choose a password, whatever for. It is never shown again: it is a key. */
abstract class PasswordLinkMail implements MailComposer {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PasswordLinkMail.class.getClassLoader(), "org.clientroi.jte.mail");

    private final LinkPurpose purpose;
    private final PasswordLinks links;
    private final Users users;
    private final MailSettings settings;
    private final Addressing addressing;

    /** What makes the address of a link, and says whether it still works. */
    record Addressing(Secrets secrets, PublicUrl publicUrl, Clock clock) {}

    PasswordLinkMail(
            LinkPurpose purpose, PasswordLinks links, Users users, MailSettings settings, Addressing addressing) {
        this.purpose = purpose;
        this.links = links;
        this.users = users;
        this.settings = settings;
        this.addressing = addressing;
    }

    @Override
    public String kind() {
        return purpose.mailKind();
    }

    /** A link that no longer works is sent to nobody, however long the mail server was away. */
    @Override
    public Optional<ComposedMail> compose(UUID subject) {
        return links.find(subject)
                .filter(link -> link.isOpenAt(addressing.clock().instant()))
                .flatMap(link -> users.find(link.user())
                        .filter(user -> !user.isDisabled())
                        .flatMap(user -> user.email().map(to -> write(link, user, to))));
    }

    @Override
    public Optional<ComposedMail> preview(UUID subject) {
        return Optional.empty();
    }

    @Override
    public Map<UUID, MailHeading> headings(Collection<UUID> subjects) {
        return Map.of();
    }

    private ComposedMail write(PasswordLink link, User user, EmailAddress to) {
        AccountLetter letter = letter(link, user);
        return new ComposedMail(
                new Sender(Optional.of("ClientROI"), settings.sender().orElseThrow()),
                to,
                Optional.empty(),
                letter.subject(),
                html(letter),
                letter.plain(),
                user.language(),
                Map.of("Auto-Submitted", "auto-generated", "X-Auto-Response-Suppress", "OOF, AutoReply"));
    }

    private AccountLetter letter(PasswordLink link, User user) {
        Texts texts = Texts.of(PasswordLinkMail.class, "texts", user.language());
        String key = purpose.code();
        return new AccountLetter(
                user.language().code(),
                texts.get(key + ".subject"),
                List.of(
                        texts.get("hello", user.firstName()),
                        texts.get(key + ".lead"),
                        texts.get("login", user.login().value())),
                texts.get(key + ".button"),
                addressing.publicUrl().resolve("/portal/password/" + link.token(addressing.secrets())),
                List.of(
                        texts.get(key + ".valid"),
                        texts.get(key + ".unexpected"),
                        texts.get("installation", addressing.publicUrl().base())));
    }

    private static String html(AccountLetter letter) {
        StringOutput html = new StringOutput();
        TEMPLATES.render("account.jte", letter, html);
        return html.toString();
    }
}
