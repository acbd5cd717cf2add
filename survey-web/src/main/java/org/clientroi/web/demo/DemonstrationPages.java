package org.clientroi.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clientroi.demo.DemonstrationAccounts;
import org.clientroi.demo.ShowingDemonstration;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.Templates;
import org.clientroi.web.demo.StartPage.Role;

/** Writes the demonstration's own pages; empty where there is no demonstration. */
@ApplicationScoped
public class DemonstrationPages {

    static final String MAIL = "/demo/mail";
    static final String CONTENT = "/demo/mail/content";

    @Inject
    private ShowingDemonstration demonstration;

    @Inject
    private Templates templates;

    /** @param csrfToken asked only where there is a demonstration: it opens a session */
    public Optional<String> start(Language language, Supplier<String> csrfToken) {
        return demonstration
                .shop(language)
                .map(shop -> templates.render("demo/start.jte", page(language, shop, csrfToken.get())));
    }

    private static StartPage page(Language language, Shop shop, String csrfToken) {
        String where = "?lang=" + language.code() + "&shop=" + shop.code();
        String agent = language == Language.FR ? "ines" : "oliver";
        return new StartPage(
                words(language),
                csrfToken,
                MAIL + "?lang=" + language.code(),
                List.of(
                        new Role("agent", agent, DemonstrationAccounts.PASSWORD, "/portal/call-back" + where),
                        new Role("executive", "executive", DemonstrationAccounts.PASSWORD, "/portal/" + where)),
                new Role("hidden", "executive", DemonstrationAccounts.PASSWORD, "/portal/hidden" + where),
                "/?lang=" + other(language).code(),
                other(language).code());
    }

    Optional<String> mail(Language language) {
        return demonstration.shop(language).map(_ -> templates.render("demo/mail.jte", mailPage(language)));
    }

    private MailPage mailPage(Language language) {
        Optional<ComposedMail> mail = demonstration.newestMail(language);
        return new MailPage(
                words(language),
                mail.map(ComposedMail::subject).orElse(""),
                mail.map(each -> each.from().toString()).orElse(""),
                mail.isPresent() ? CONTENT + "?lang=" + language.code() : "",
                MAIL + "?lang=" + other(language).code());
    }

    /** The mail's HTML; a click in it leads the whole window on, as it does in a mail program. */
    Optional<String> content(Language language) {
        return demonstration
                .newestMail(language)
                .map(mail -> mail.html().replaceFirst("<head>", "<head><base target=\"_top\">"));
    }

    private static Texts words(Language language) {
        return Texts.of(DemonstrationPages.class, "texts", language);
    }

    private static Language other(Language language) {
        return language == Language.FR ? Language.EN : Language.FR;
    }
}
