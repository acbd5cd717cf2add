package org.clientroi.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.outbox.application.ReadingOutbox;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class InvitationMailTest {

    private static final Pattern SCORE = Pattern.compile("href=\"([^\"]*)\\?score=(\\d+)\"[^>]*>(\\d+)</a>");

    private final AskingWorld world;

    InvitationMailTest(Engine engine) {
        world = AskingWorld.on(engine);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theMailIsTheQuestionnairesToTheLetter() throws Exception {
        ComposedMail mail = mail("claire", Map.of());

        assertThat(mail.from()).hasToString("Camille, Maison Lumen <bonjour@lumen.example.org>");
        assertThat(mail.replyTo()).map(Object::toString).contains("service@lumen.example.org");
        assertThat(mail.subject()).isEqualTo("Claire, une question sur votre commande LU-1");
        assertThat(mail.text())
                .contains("Bonjour Claire,")
                .contains("votre commande LU-1 (Lampe Aube) est indiquée comme livrée le jeudi 12\u00a0novembre.")
                .contains("Sur une échelle de 0 à 10, quelle est la probabilité que vous recommandiez Maison Lumen à un"
                        + " proche\u202f?")
                .contains("0 Pas du tout probable … 10 Extrêmement probable")
                .contains("Camille Roux\n"
                        + "Service clients, Maison Lumen, 01\u00a023\u00a045\u00a067\u00a089\n"
                        + "Vous pouvez répondre à ce message.")
                .contains("Maison Lumen SAS, 12 rue des Exemples, 69002 Lyon")
                .contains("Nous ne demandons jamais de paiement ni de mot de passe.")
                .contains("Vos réponses ne sont pas publiées.");
        Files.createDirectories(Path.of("target", "looks"));
        Files.writeString(Path.of("target", "looks", "mail-fr.html"), mail.html());
        Files.writeString(Path.of("target", "looks", "mail-fr.txt"), mail.text());
    }

    @Test
    void theSameInEnglish() throws Exception {
        ComposedMail mail = mail("claire", Map.of("language", "en"));

        assertThat(mail.subject()).isEqualTo("Claire, one question about your order LU-1");
        assertThat(mail.text())
                .contains("Hello Claire,")
                .contains("your order LU-1 (Lampe Aube) is shown as delivered on Thursday 12\u00a0November.")
                .contains(
                        "On a scale of 0 to 10, how likely are you to recommend Maison Lumen to a friend or relative?")
                .contains("0 Not at all likely … 10 Extremely likely")
                .contains("We never ask for a payment or a password.");
        assertThat(mail.html()).contains("<html lang=\"en\">");
        Files.createDirectories(Path.of("target", "looks"));
        Files.writeString(Path.of("target", "looks", "mail-en.html"), mail.html());
        Files.writeString(Path.of("target", "looks", "mail-en.txt"), mail.text());
    }

    @Test
    void elevenButtonsInOneRowEachPreselectItsScore() {
        OrderId order = asked("claire", Map.of());
        Invitation invitation = world.rooms.inTransaction(
                () -> world.rooms.get(Invitations.class).findByOrder(order).orElseThrow());
        String survey = Rooms.PUBLIC_URL + "/s/" + invitation.surveyToken(new Secrets(Rooms.SECRET));
        ComposedMail mail = preview();

        Matcher buttons = SCORE.matcher(mail.html());
        int next = 0;
        while (buttons.find()) {
            assertThat(buttons.group(1)).isEqualTo(survey);
            assertThat(buttons.group(2)).isEqualTo(String.valueOf(next)).isEqualTo(buttons.group(3));
            next++;
        }
        assertThat(next).isEqualTo(11);
        assertThat(mail.text()).contains("10\u202f: " + survey + "?score=10\n");
    }

    @Test
    void anybodyCanStopTheMailsWithOneClick() {
        OrderId order = asked("claire", Map.of());
        Invitation invitation = world.rooms.inTransaction(
                () -> world.rooms.get(Invitations.class).findByOrder(order).orElseThrow());
        String unsubscribe = Rooms.PUBLIC_URL + "/u/" + invitation.unsubscribeToken(new Secrets(Rooms.SECRET));
        ComposedMail mail = preview();

        assertThat(mail.headers())
                .containsEntry("List-Unsubscribe", "<" + unsubscribe + ">")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        assertThat(mail.html()).contains("href=\"" + unsubscribe + "\"");
        assertThat(mail.text()).contains(unsubscribe);
    }

    @Test
    void theMailFetchesNothingAndFollowsNobody() {
        String html = mail("claire", Map.of()).html();

        assertThat(html)
                .doesNotContainIgnoringCase("<img")
                .doesNotContain("src=")
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("<link");
        Set<String> hosts = new HashSet<>();
        Matcher links = Pattern.compile("href=\"https?://([^/\"]*)").matcher(html);
        while (links.find()) {
            hosts.add(links.group(1));
        }
        assertThat(hosts).containsExactlyInAnyOrder("survey.example.org", "lumen.example.org");
    }

    @Test
    void aSubjectNeverSoundsLikeAParcelScam() {
        assertThat(mail("claire", Map.of()).subject().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("colis", "livraison", "parcel", "delivery");
    }

    @Test
    void withoutACertainFirstNameTheGreetingHasNone() {
        ComposedMail mail = mail("x7", Map.of());

        assertThat(mail.subject()).isEqualTo("Une question sur votre commande LU-1");
        assertThat(mail.text()).startsWith("Bonjour,\n");
        assertThat(mail.html()).contains(">Bonjour,<");
    }

    @Test
    void whatComesFromAFileIsEscapedAndBreaksNoHeader() {
        ComposedMail mail = mail(
                "claire",
                Map.of("order_number", "A<b>\r\nBcc: x@example.org", "products", "Lampe <script>alert(1)</script>"));

        assertThat(mail.html()).doesNotContain("<script>").doesNotContain("A<b>");
        assertThat(mail.subject()).isEqualTo("Claire, une question sur votre commande A<b> Bcc: x@example.org");
    }

    @Test
    void aParcelThatWaitsIsNotCalledDelivered() {
        Map<String, Object> waiting = new HashMap<>(Map.of(
                "delivery_method", "pickup_point",
                "status", "shipped",
                "available_at", Instant.parse("2026-11-10T10:00:00Z")));
        waiting.put("delivered_at", null);

        assertThat(mail("claire", waiting).text())
                .contains("est indiquée comme disponible en point de retrait depuis le mardi 10\u00a0novembre.");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws Exception {
        for (String bundle : Set.of("/org/clientroi/invitation/mail/texts_", "/org/clientroi/survey/domain/texts_")) {
            assertThat(keys(bundle + "fr.properties")).isEqualTo(keys(bundle + "en.properties"));
        }
    }

    private static Set<String> keys(String bundle) throws Exception {
        try (var in = java.util.Objects.requireNonNull(Invitation.class.getResourceAsStream(bundle))) {
            return new PropertyResourceBundle(in).keySet();
        }
    }

    private ComposedMail mail(String name, Map<String, Object> columns) {
        asked(name, columns);
        return preview();
    }

    private OrderId asked(String name, Map<String, Object> columns) {
        ShopId shop = world.shop();
        Map<String, Object> row = new HashMap<>();
        row.put("order_number", "LU-1");
        row.put("delivered_at", Instant.parse("2026-11-12T15:00:00Z"));
        row.putAll(columns);
        OrderId order = world.planned(world.order(shop, name + "@example.org", row));
        assertThat(world.ask()).isOne();
        return order;
    }

    private ComposedMail preview() {
        return world.rooms
                .get(ReadingOutbox.class)
                .preview(ShopScope.everyShop(), world.onlyMail())
                .flatMap(preview -> preview.content())
                .orElseThrow();
    }
}
