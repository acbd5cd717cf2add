package org.clientroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.account.application.ChangingAccess;
import org.clientroi.account.application.ChoosingPassword;
import org.clientroi.account.application.InvitationAnswer;
import org.clientroi.account.application.InvitingUser;
import org.clientroi.account.application.NewInvitation;
import org.clientroi.account.application.PasswordChoice;
import org.clientroi.account.application.SignInAnswer;
import org.clientroi.account.application.SigningIn;
import org.clientroi.account.application.SystemAccess;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.PasswordLinks;
import org.clientroi.account.domain.Role;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.outbox.application.ReadingOutbox;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.outbox.domain.MailUrl;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class InvitingUserTest {

    private static final String CHOSEN = "cheval agrafe pile";

    private final Engine engine;
    private final AccessDesk desk;

    InvitingUserTest(Engine engine) {
        this.engine = engine;
        desk = new AccessDesk(engine);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoIsInvitedGetsAMailInTheirLanguageAndChoosesAPasswordThatOpensTheirShop() throws Exception {
        ShopId lumen = desk.shop("lumen");
        User nora = invite("Nora@Lumen.example.org", Grant.in(lumen, Role.AGENT));
        assertThat(nora.isInvited()).isTrue();

        MimeMessage mail = desk.mails().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Your access to ClientROI");
        assertThat(mail.getAllRecipients()[0]).hasToString("nora@lumen.example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(AccessDesk.text(mail)).contains("Hello Nora,", "You sign in as nora@lumen.example.org.", "7 days");

        assertThat(desk.get(ChoosingPassword.class)
                        .look(desk.token())
                        .orElseThrow()
                        .fullName())
                .isEqualTo("Nora Hill");
        assertThat(choose(desk.token(), CHOSEN)).isInstanceOf(PasswordChoice.Done.class);
        assertThat(signIn("nora@lumen.example.org", CHOSEN))
                .isInstanceOfSatisfying(SignInAnswer.Welcome.class, welcome -> {
                    assertThat(welcome.user().grants().may(Role.AGENT, lumen)).isTrue();
                    assertThat(welcome.user().grants().may(Role.EXECUTIVE, lumen))
                            .isFalse();
                });
        assertThat(desk.audit())
                .containsExactly("invited user: nora@lumen.example.org agent", "chose password", "signed in");
    }

    @Test
    void beforeAPasswordIsChosenNoneLetsIn() {
        invite("nora@example.org", Grant.everywhere(Role.EXECUTIVE));
        for (String guess : List.of("", "nora@example.org", CHOSEN)) {
            assertThat(signIn("nora@example.org", guess)).isInstanceOf(SignInAnswer.Refused.class);
        }
    }

    @Test
    void aLinkWorksOnceAndForSevenDays() {
        invite("nora@example.org", Grant.everywhere(Role.EXECUTIVE));
        String token = desk.token();
        desk.rooms().later(Duration.ofDays(7).minusSeconds(1));
        assertThat(choose(token, "short"))
                .as("a bad password uses nothing up")
                .isEqualTo(new PasswordChoice.Unfit(12, 200));
        assertThat(choose(token, CHOSEN)).isInstanceOf(PasswordChoice.Done.class);
        assertThat(choose(token, "another long one")).isInstanceOf(PasswordChoice.Over.class);
        assertThat(desk.get(ChoosingPassword.class).look(token)).isEmpty();

        invite("paul@example.org", Grant.everywhere(Role.EXECUTIVE));
        String late = desk.mails().stream()
                .map(AccessDesk::link)
                .filter(each -> !each.equals(token))
                .findFirst()
                .orElseThrow();
        desk.rooms().later(Duration.ofDays(7));
        assertThat(choose(late, CHOSEN)).isInstanceOf(PasswordChoice.Over.class);
        assertThat(choose("AAAAAAAAAAAAAAAAAAAAAA", CHOSEN)).isInstanceOf(PasswordChoice.Over.class);
    }

    @Test
    void aTokenIsStoredNowhereButAsItsHash() {
        invite("nora@example.org", Grant.everywhere(Role.EXECUTIVE));
        String token = desk.token();
        assertThat(desk.rooms()
                        .jdbi()
                        .<String, RuntimeException>withHandle(
                                handle -> handle.createQuery("select token_hash from password_link")
                                        .mapTo(String.class)
                                        .one()))
                .hasSize(43)
                .doesNotContain(token);
    }

    @Test
    void invitedAgainTheFirstLinkWorksNoMoreAndTheSecondDoes() {
        User nora = invite("nora@example.org", Grant.everywhere(Role.EXECUTIVE));
        String first = desk.token();
        assertThat(inviting().again("test", nora.id())).isInstanceOf(InvitationAnswer.Invited.class);
        String second = desk.mails().stream()
                .map(AccessDesk::link)
                .filter(each -> !each.equals(first))
                .findFirst()
                .orElseThrow();

        assertThat(choose(first, CHOSEN)).isInstanceOf(PasswordChoice.Over.class);
        assertThat(choose(second, CHOSEN)).isInstanceOf(PasswordChoice.Done.class);
        assertThat(inviting().again("test", nora.id())).isInstanceOf(InvitationAnswer.NotWaiting.class);
    }

    @Test
    void whoWasDisabledMeanwhileGetsNoMailAndTheLinkOpensNothing() {
        User nora = invite("nora@example.org", Grant.everywhere(Role.EXECUTIVE));
        User paul = invite("paul@example.org", Grant.everywhere(Role.EXECUTIVE));
        desk.get(ChangingAccess.class).disable("test", nora.id());

        String token = desk.token();
        assertThat(desk.get(ChoosingPassword.class).look(token).orElseThrow().login())
                .isEqualTo(paul.login().value());
        desk.get(ChangingAccess.class).disable("test", paul.id());
        assertThat(choose(token, CHOSEN)).isInstanceOf(PasswordChoice.Over.class);
        desk.get(ChangingAccess.class).enable("test", paul.id());
        assertThat(choose(token, CHOSEN)).as("a link of before stays closed").isInstanceOf(PasswordChoice.Over.class);
        assertThat(inviting().again("test", paul.id())).isInstanceOf(InvitationAnswer.Invited.class);
    }

    @Test
    void anAddressIsInvitedOnceAndHasToBeOne() {
        invite("nora@example.org", Grant.everywhere(Role.EXECUTIVE));
        desk.user("claire", Grant.everywhere(Role.MANAGER));

        assertThat(answer("nora@example.org", "Nora")).isInstanceOf(InvitationAnswer.Taken.class);
        assertThat(answer("claire@example.org", "Claire")).isInstanceOf(InvitationAnswer.Taken.class);
        assertThat(answer("nora", "Nora")).isEqualTo(new InvitationAnswer.Refused("email"));
        assertThat(answer("ok@example.org", " ")).isEqualTo(new InvitationAnswer.Refused("first_name"));
        assertThat(answer("ok@example.org", "a\nb")).isEqualTo(new InvitationAnswer.Refused("first_name"));
        assertThat(answer("o'neil@example.org", "Ann"))
                .isInstanceOfSatisfying(
                        InvitationAnswer.Invited.class,
                        invited -> assertThat(invited.user().login()).hasToString("o-neil@example.org"));
    }

    @Test
    void withoutASenderOfItsOwnTheInstallationInvitesNobody() {
        try (AccessDesk smtp = new AccessDesk(engine, Optional.of(MailUrl.parse("smtp://localhost:2525")))) {
            assertThat(smtp.get(InvitingUser.class)
                            .invite(
                                    "test",
                                    new NewInvitation(
                                            "a@example.org", "A", "", Language.FR, Grant.everywhere(Role.EXECUTIVE))))
                    .isInstanceOf(InvitationAnswer.NoSender.class);
        }
    }

    @Test
    void theAdministratorSeesWhatBecameOfTheMailAndNoShopsOutboxShowsIt() {
        User nora = invite("nora@example.org", Grant.everywhere(Role.EXECUTIVE));
        PasswordLinks links = desk.get(PasswordLinks.class);
        assertThat(Objects.requireNonNull(links.invitations().get(nora.id())).mail())
                .isEqualTo(MailState.WAITING);
        desk.mails();
        assertThat(Objects.requireNonNull(links.invitations().get(nora.id())).mail())
                .isEqualTo(MailState.SENT);

        UUID mail = desk.rooms()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select id from outbox_mail")
                        .mapTo(UUID.class)
                        .one());
        assertThat(desk.get(ReadingOutbox.class).preview(SystemAccess.everyShop(), mail))
                .isEmpty();
    }

    private User invite(String email, Grant grant) {
        InvitationAnswer answer =
                inviting().invite("test", new NewInvitation(email, "Nora", "Hill", Language.EN, grant));
        assertThat(answer).isInstanceOf(InvitationAnswer.Invited.class);
        return desk.rooms()
                .inTransaction(() -> desk.get(Users.class)
                        .find(((InvitationAnswer.Invited) answer).user().id())
                        .orElseThrow());
    }

    private InvitationAnswer answer(String email, String firstName) {
        return inviting()
                .invite("test", new NewInvitation(email, firstName, "", Language.FR, Grant.everywhere(Role.EXECUTIVE)));
    }

    private PasswordChoice choose(String token, String password) {
        return desk.get(ChoosingPassword.class).choose(token, password);
    }

    private SignInAnswer signIn(String login, String password) {
        return desk.get(SigningIn.class).signIn(login, password);
    }

    private InvitingUser inviting() {
        return desk.get(InvitingUser.class);
    }
}
