package org.clientroi.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientroi.recovery.CallBackWorld.ALL;
import static org.clientroi.recovery.CallBackWorld.INES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.Set;
import org.clientroi.outbox.application.ReadingOutbox;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailFilter;
import org.clientroi.outbox.domain.StoredMail;
import org.clientroi.outbox.domain.StoredMails;
import org.clientroi.recovery.application.WritingToCustomer;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseAnswer;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.OrderId;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mails about cases: to the shop's service, and from it to the customer. */
@EveryDatabase
class CaseMailsTest {

    private final CallBackWorld world;

    CaseMailsTest(Engine engine) {
        world = new CallBackWorld(engine);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theServiceReadsWhyUntilWhenAndWhereAndNothingThatTheCustomerWrote() {
        OrderId order = world.asked("lea@example.org");
        world.answers(order, 1, "Lampe cassée, scandaleux");
        CaseId id = world.letDown(order, "second", Reason.NOT_RECEIVED, Reason.CONTACT_ASKED);

        ComposedMail mail = onlyMail("case-alert");
        assertThat(mail.to()).isEqualTo(new EmailAddress("service@lumen.example.org"));
        assertThat(mail.subject())
                .contains("À rappeler", "vendredi 20", "11\u202fh\u202f00", "LU-")
                .doesNotContain("cassée");
        assertThat(mail.text())
                .contains("commande non reçue", "contact demandé", "/portal/call-back/" + id + "?shop=lumen")
                .doesNotContain("cassée", "lea@");
        assertThat(mail.html()).contains("Ouvrir le dossier").doesNotContain("cassée", "lea@");
    }

    @Test
    void theServiceIsToldAtItsOwnAddressWhereItHasOne() {
        world.rooms
                .jdbi()
                .useHandle(handle -> handle.execute("update shop set service_email = 'appels@lumen.example.org'"));
        world.letDown("lea@example.org", Reason.CONTACT_ASKED);
        assertThat(onlyMail("case-alert").to()).isEqualTo(new EmailAddress("appels@lumen.example.org"));
    }

    @Test
    void whoeverWasCalledBeforeTheMailWentNeedsNone() {
        CaseId id = world.letDown("lea@example.org", Reason.CONTACT_ASKED);
        world.calling().reached(ALL, id, INES, "");
        world.asking.send();
        assertThat(world.mails("case-alert")).containsExactly("dropped");
    }

    @Test
    void anAnswerToWhatAnAgentWroteComesBackToTheAgentElseToTheShop() {
        CaseId id = world.letDown("lea@example.org", Reason.LOW_SCORE);
        WritingToCustomer writing = world.rooms.get(WritingToCustomer.class);
        writing.write(
                ALL,
                id,
                INES,
                Optional.of(new EmailAddress("ines@lumen.example.org")),
                "Votre lampe\nBcc: x",
                "Bonjour,\r\nnous la remplaçons <vite>.");
        ComposedMail mail = onlyMail("case-letter");
        assertThat(mail.to()).isEqualTo(new EmailAddress("lea@example.org"));
        assertThat(mail.replyTo()).contains(new EmailAddress("ines@lumen.example.org"));
        assertThat(mail.from()).hasToString("Inès Faure, Maison Lumen <bonjour@lumen.example.org>");
        assertThat(mail.subject()).isEqualTo("Votre lampe Bcc: x");
        assertThat(mail.text())
                .startsWith("Bonjour,\nnous la remplaçons <vite>.")
                .contains("12 rue des Exemples");
        assertThat(mail.html()).contains("nous la remplaçons &lt;vite&gt;").doesNotContain("<vite>");

        CaseId other = world.letDown("paul@example.org", Reason.LOW_SCORE);
        writing.write(ALL, other, INES, Optional.empty(), "Votre commande", "Bonjour");
        assertThat(mails("case-letter"))
                .anyMatch(one -> one.replyTo().equals(Optional.of(new EmailAddress("service@lumen.example.org"))));
        assertThat(world.file(id).about().wasCalledInTime()).contains(true);
        assertThat(world.asking.send()).isEqualTo(2);
    }

    @Test
    void aButtonPressedTwiceSendsOneMail() {
        CaseId id = world.letDown("lea@example.org", Reason.LOW_SCORE);
        WritingToCustomer writing = world.rooms.get(WritingToCustomer.class);
        for (String body : List.of("Bonjour", "Bonjour", "Bonjour encore")) {
            writing.write(ALL, id, INES, Optional.empty(), "Votre lampe", body);
        }
        assertThat(world.mails("case-letter")).hasSize(2);
    }

    @Test
    void nobodyIsWrittenToWhoHasNoAddressOrBoughtFromAMarketplace() {
        WritingToCustomer writing = world.rooms.get(WritingToCustomer.class);
        CaseId nameless = world.letDown("C-1024", Reason.LOW_SCORE);
        OrderId sold = world.placed("a@example.org", 3, Map.of("sales_channel", "Amazon"));
        CaseId marketplace = world.letDown(sold, "first", Reason.LOW_SCORE);
        for (CaseId id : List.of(nameless, marketplace)) {
            assertThat(writing.write(ALL, id, INES, Optional.empty(), "a", "b"))
                    .isEqualTo(new CaseAnswer.NobodyToWriteTo());
        }
        assertThat(writing.write(ALL, nameless, INES, Optional.empty(), " ", "b"))
                .isEqualTo(new CaseAnswer.Invalid("subject"));
        assertThat(writing.write(ALL, nameless, INES, Optional.empty(), "a", "b".repeat(10_001)))
                .isEqualTo(new CaseAnswer.Invalid("body"));
        assertThat(world.mails("case-letter")).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(keys("fr")).isEqualTo(keys("en"));
        for (Reason reason : Reason.values()) {
            assertThat(keys("fr")).contains("reason." + reason.code());
        }
    }

    private ComposedMail onlyMail(String kind) {
        List<ComposedMail> mails = mails(kind);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private List<ComposedMail> mails(String kind) {
        ReadingOutbox outbox = world.rooms.get(ReadingOutbox.class);
        MailFilter everything = new MailFilter(Optional.empty(), Optional.empty());
        return world.rooms.inTransaction(() ->
                world.rooms.get(StoredMails.class).page(ALL, world.shop, everything, Optional.empty(), 50).stream()
                        .filter(mail -> mail.kind().equals(kind))
                        .map(StoredMail::id)
                        .map(id ->
                                outbox.preview(ALL, id).orElseThrow().content().orElseThrow())
                        .toList());
    }

    private static Set<String> keys(String language) {
        try (var in = Objects.requireNonNull(
                Case.class.getResourceAsStream("/org/clientroi/recovery/mail/texts_" + language + ".properties"))) {
            return new PropertyResourceBundle(in).keySet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
