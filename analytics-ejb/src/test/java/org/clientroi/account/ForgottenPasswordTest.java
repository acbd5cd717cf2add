package org.clientroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.clientroi.account.application.AskingForNewPassword;
import org.clientroi.account.application.ChangingAccess;
import org.clientroi.account.application.ChoosingPassword;
import org.clientroi.account.application.PasswordChoice;
import org.clientroi.account.application.RecognisingCallers;
import org.clientroi.account.application.SignInAnswer;
import org.clientroi.account.application.SigningIn;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Role;
import org.clientroi.account.domain.User;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ForgottenPasswordTest {

    private static final String CHOSEN = "cheval agrafe pile";

    private final AccessDesk desk;
    private final AskingForNewPassword asking;

    ForgottenPasswordTest(Engine engine) {
        desk = new AccessDesk(engine);
        asking = desk.get(AskingForNewPassword.class);
    }

    @BeforeEach
    void somebodyHasAnAccount() {
        desk.user("claire", Grant.everywhere(Role.MANAGER));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoForgotGetsALinkByMailAndTheOldPasswordIsOver() throws Exception {
        asking.ask(" Claire@Example.org ");

        assertThat(desk.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Choisir un autre mot de passe");
            assertThat(AccessDesk.text(mail)).contains("Votre identifiant est claire.", "une heure");
        });
        assertThat(choose(desk.token())).isInstanceOf(PasswordChoice.Done.class);
        assertThat(signIn(AccessDesk.PASSWORD)).isInstanceOf(SignInAnswer.Refused.class);
        assertThat(signIn(CHOSEN)).isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void anotherPasswordEndsEverySessionOfTheOldOne() {
        String before = mark();
        asking.ask("claire@example.org");
        choose(desk.token());
        assertThat(mark()).isNotEqualTo(before);
    }

    @Test
    void anAddressNobodyHasLeavesNothingBehind() {
        asking.ask("nobody@example.org");
        asking.ask("no address at all");
        asking.ask("");
        assertThat(desk.mails()).isEmpty();
        assertThat(desk.audit()).containsExactly("added user: claire");
    }

    @Test
    void theLinkWorksForAnHourAndOnce() {
        asking.ask("claire@example.org");
        String token = desk.token();
        desk.rooms().later(Duration.ofMinutes(59));
        assertThat(desk.get(ChoosingPassword.class).look(token)).isPresent();
        desk.rooms().later(Duration.ofMinutes(1));
        assertThat(choose(token)).isInstanceOf(PasswordChoice.Over.class);
        assertThat(signIn(AccessDesk.PASSWORD)).isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void oneChosenPasswordClosesEveryLinkThatWasSent() {
        asking.ask("claire@example.org");
        asking.ask("claire@example.org");
        List<String> tokens = desk.mails().stream().map(AccessDesk::link).toList();
        assertThat(tokens).hasSize(2);
        assertThat(choose(tokens.getFirst())).isInstanceOf(PasswordChoice.Done.class);
        assertThat(choose(tokens.getLast())).isInstanceOf(PasswordChoice.Over.class);
    }

    @Test
    void ofTwoAtTheSameMomentOnlyOneChooses() throws Exception {
        asking.ask("claire@example.org");
        String token = desk.token();
        Callable<PasswordChoice> choice = () -> choose(token);
        try (ExecutorService side = Executors.newFixedThreadPool(2)) {
            List<PasswordChoice> answers = side.invokeAll(List.of(choice, choice)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(new PasswordChoice.Done(), new PasswordChoice.Over());
        }
    }

    @Test
    void anAddressIsWrittenToThreeTimesAnHourAtMost() {
        for (int i = 0; i < 10; i++) {
            asking.ask("claire@example.org");
        }
        assertThat(desk.mails()).hasSize(3);
        desk.rooms().later(Duration.ofMinutes(61));
        asking.ask("claire@example.org");
        assertThat(desk.mails()).hasSize(4);
    }

    @Test
    void aNewPasswordEndsALockOut() {
        for (int i = 0; i < 5; i++) {
            signIn("wrong");
        }
        assertThat(signIn(AccessDesk.PASSWORD)).isInstanceOf(SignInAnswer.HasToWait.class);
        asking.ask("claire@example.org");
        choose(desk.token());
        assertThat(signIn(CHOSEN)).isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void whoIsDisabledGetsNoMail() {
        User boss = desk.user("boss", Grant.everywhere(Role.ADMINISTRATOR));
        desk.get(ChangingAccess.class)
                .disable(
                        "user:" + boss.id(),
                        desk.user("paul", Grant.everywhere(Role.AGENT)).id());
        asking.ask("paul@example.org");
        assertThat(desk.mails()).isEmpty();
    }

    private String mark() {
        return desk.get(RecognisingCallers.class)
                .byLogin("claire")
                .orElseThrow()
                .passwordMark();
    }

    private PasswordChoice choose(String token) {
        return desk.get(ChoosingPassword.class).choose(token, CHOSEN);
    }

    private SignInAnswer signIn(String password) {
        return desk.get(SigningIn.class).signIn("claire", password);
    }
}
