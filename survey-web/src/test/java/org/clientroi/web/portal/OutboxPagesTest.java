package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.outbox.application.MailPreview;
import org.clientroi.outbox.application.OutboxLine;
import org.clientroi.outbox.application.OutboxPage;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.outbox.domain.OutboxCursor;
import org.clientroi.outbox.domain.StoredMail;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Sender;
import org.clientroi.web.Templates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxPagesTest {

    private static final EmailAddress TO =
            EmailAddress.parse("lea.bernard@example.org").orElseThrow();
    private static final Instant AT = Instant.parse("2026-11-21T08:05:00Z");
    private static final UUID ID = UUID.fromString("0190f3a2-7c11-7a00-8000-00000000000a");

    private final Templates templates = new Templates();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMailShowsItsStateItsReasonAndTheServersWords(Language language) throws IOException {
        OutboxPage page = new OutboxPage(
                List.of(
                        line(mail(MailState.WAITING, Optional.empty(), Optional.of("421 4.3.2 try again later"))),
                        line(mail(MailState.SENT, Optional.empty(), Optional.empty())),
                        line(mail(
                                MailState.FAILED,
                                Optional.of(EndReason.REFUSED),
                                Optional.of("550 5.1.1 no such user"))),
                        new OutboxLine(
                                mail(MailState.DROPPED, Optional.of(EndReason.ERASED), Optional.empty()),
                                Optional.empty())),
                Optional.of(new OutboxCursor(AT, ID)));
        OutboxList list = writer(language)
                .list(
                        frame(language),
                        new OutboxQuery(Optional.of(MailState.SENT), Optional.empty(), ""),
                        page,
                        Map.of(MailState.WAITING, 12L, MailState.SENT, 5_480L, MailState.FAILED, 3L));
        String html = written("outbox", language, "portal/outbox.jte", list);

        assertThat(html)
                .contains("550 5.1.1 no such user", "lea.bernard@example.org", "/portal/outbox/" + ID + "?shop=lumen");
        assertThat(html)
                .contains(language == Language.FR ? "Adresse refusée par le serveur" : "Address refused by the server");
        assertThat(list.ways())
                .extracting(Frame.Link::href)
                .allMatch(href -> href.contains("after=") && href.contains("state=sent"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyOutboxSaysWhenMailsWillAppear(Language language) throws IOException {
        OutboxList list = writer(language)
                .list(
                        frame(language),
                        OutboxQuery.of(Map.of(), ""),
                        new OutboxPage(List.of(), Optional.empty()),
                        Map.of());
        assertThat(written("outbox-empty", language, "portal/outbox.jte", list)).doesNotContain("<table");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSearchKeepsTheAddressInItsFormsAndOutOfEveryLink(Language language) throws IOException {
        OutboxPage page = new OutboxPage(
                List.of(line(mail(MailState.SENT, Optional.empty(), Optional.empty()))),
                Optional.of(new OutboxCursor(AT, ID)));
        OutboxList list = writer(language)
                .list(
                        frame(language),
                        OutboxQuery.of(Map.of("state", "sent"), " " + TO.value()),
                        page,
                        Map.of(MailState.SENT, 51L, MailState.DROPPED, 1L));
        String html = written("outbox-search", language, "portal/outbox.jte", list);

        assertThat(html)
                .contains("<form class=\"search\" id=\"search\" method=\"post\"")
                .contains("name=\"state\" value=\"sent\" aria-pressed=\"true\"")
                .contains("name=\"after\" value=\"")
                .doesNotContainPattern("(href|action)=\"[^\"]*(lea|%40|@)");
        assertThat(html).contains(language == Language.FR ? "Tous les envois" : "All mails");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsNoAddressIsRefusedWithASentence(Language language) throws IOException {
        OutboxQuery query = OutboxQuery.of(Map.of(), "léa");
        OutboxList list =
                writer(language).list(frame(language), query, new OutboxPage(List.of(), Optional.empty()), Map.of());

        assertThat(query.isMistyped()).isTrue();
        assertThat(written("outbox-mistyped", language, "portal/outbox.jte", list))
                .contains("role=\"alert\"", "aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMailIsShownInAFrameThatCanDoNothingWithALinkToTheCustomersPage(Language language) throws IOException {
        ComposedMail content = new ComposedMail(
                Sender.parse("Camille, Maison Lumen <camille@lumen.example>").orElseThrow(),
                TO,
                Optional.empty(),
                "Léa, une question sur votre commande L-1024",
                "<p style=\"color:red\">Bonjour</p>",
                "Bonjour Léa,\nhttp://localhost:8080/s/AbCdEfGhIjKlMnOpQrStUv?score=9\n",
                Language.FR,
                Map.of());
        MailPage page = writer(language)
                .mail(
                        frame(language),
                        new MailPreview(
                                mail(MailState.SENT, Optional.empty(), Optional.empty()), Optional.of(content)));
        String html = written("mail", language, "portal/mail.jte", page);

        assertThat(html)
                .contains("<iframe class=\"mail\" sandbox src=\"/portal/outbox/" + ID + "/preview?shop=lumen\"")
                .contains("href=\"/s/AbCdEfGhIjKlMnOpQrStUv\"")
                .doesNotContain("color:red");
    }

    private OutboxWriter writer(Language language) {
        return new OutboxWriter(
                words(language), Example.SHOP, Address.of("/portal/outbox").with("shop", "lumen"));
    }

    private static OutboxLine line(StoredMail mail) {
        return new OutboxLine(
                mail, Optional.of(new MailHeading(Optional.of(TO), "Léa, une question sur votre commande L-1024")));
    }

    private static StoredMail mail(MailState state, Optional<EndReason> reason, Optional<String> words) {
        Optional<Instant> sent = state == MailState.SENT ? Optional.of(AT) : Optional.empty();
        return new StoredMail(
                ID, Example.SHOP.id(), "invitation", UUID.randomUUID(), state, reason, words, 1, AT, AT, sent);
    }

    private static Frame frame(Language language) {
        return new Frames(words(language), Map.of("shop", "lumen"))
                .around(
                        Place.OUTBOX,
                        Example.ALL_DOORS,
                        List.of(Example.SHOP),
                        Example.SHOP,
                        View.of(PeriodChoice.Length.ALL),
                        Example.NINETY_DAYS,
                        Example.facts(4_812, 0),
                        new Frame.Account("Camille Martin", "token"));
    }

    private static Texts words(Language language) {
        return Texts.of(Figures.class, "portal", language);
    }

    private String written(String name, Language language, String template, Object page) throws IOException {
        String html = templates.render(template, page);
        Path folder = Files.createDirectories(Path.of("target", "portal"));
        Files.writeString(folder.resolve(name + "-" + language.code() + ".html"), html);
        return html;
    }
}
