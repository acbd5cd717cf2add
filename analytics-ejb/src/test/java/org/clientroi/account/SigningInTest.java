package org.clientroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.clientroi.account.application.AddingUser;
import org.clientroi.account.application.ChangingPassword;
import org.clientroi.account.application.NewUser;
import org.clientroi.account.application.PasswordChange;
import org.clientroi.account.application.SignInAnswer;
import org.clientroi.account.application.SignInAnswer.HasToWait;
import org.clientroi.account.application.SignInAnswer.Refused;
import org.clientroi.account.application.SignInAnswer.Welcome;
import org.clientroi.account.application.SigningIn;
import org.clientroi.account.application.UserAddition;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Role;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.Language;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class SigningInTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final String RIGHT = "une phrase à retenir";

    private final Rooms rooms;
    private final SigningIn signingIn;

    SigningInTest(Engine engine) {
        rooms = Rooms.on(engine, NOW);
        signingIn = rooms.get(SigningIn.class);
    }

    @BeforeEach
    void somebodyHasAnAccount() {
        UserAddition added = rooms.get(AddingUser.class).add("test", user("claire", RIGHT));
        assertThat(added).isInstanceOf(UserAddition.Added.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void theRightPasswordLetsIn() {
        assertThat(signingIn.signIn(" Claire ", RIGHT)).isInstanceOfSatisfying(Welcome.class, welcome -> {
            assertThat(welcome.user().fullName()).isEqualTo("Claire Moreau");
            assertThat(welcome.user().grants().mayEverywhere(Role.EXECUTIVE)).isTrue();
            assertThat(welcome.user().grants().mayEverywhere(Role.ADMINISTRATOR))
                    .isFalse();
        });
    }

    @Test
    void theSameAccentTypedOnAnotherKeyboardIsTheSamePassword() {
        String decomposed = "une phrase a\u0300 retenir";
        assertThat(signingIn.signIn("claire", decomposed)).isInstanceOf(Welcome.class);
    }

    @Test
    void anUnknownLoginIsRefusedInTheSameWayAsAWrongPassword() {
        assertThat(signingIn.signIn("nobody", RIGHT)).isEqualTo(signingIn.signIn("claire", "wrong"));
        assertThat(signingIn.signIn("", "")).isEqualTo(new Refused());
    }

    @Test
    void theTimeOfTheAnswerTellsNobodyWhoHasAnAccount() {
        signingIn.signIn("claire", "warm-up");
        long known = nanosOf("claire");
        assertThat(nanosOf("nobody")).isGreaterThan(known / 4);
        assertThat(nanosOf("not a login!")).isGreaterThan(known / 4);
    }

    private long nanosOf(String login) {
        long begun = System.nanoTime();
        signingIn.signIn(login, "wrong");
        return System.nanoTime() - begun;
    }

    @Test
    void aDisabledUserIsRefused() {
        rooms.inTransaction(() -> {
            User user = claire();
            user.disable(NOW);
            return user;
        });
        assertThat(signingIn.signIn("claire", RIGHT)).isInstanceOf(Refused.class);
    }

    @Test
    void fiveWrongPasswordsInARowMakeEvenTheRightOneWait() {
        fail(4);
        assertThat(signingIn.signIn("claire", "wrong")).isInstanceOf(Refused.class);
        assertThat(signingIn.signIn("claire", RIGHT)).isInstanceOf(HasToWait.class);
        rooms.later(Duration.ofSeconds(59));
        assertThat(signingIn.signIn("claire", RIGHT)).isInstanceOf(HasToWait.class);
        rooms.later(Duration.ofSeconds(1));
        assertThat(signingIn.signIn("claire", RIGHT)).isInstanceOf(Welcome.class);
    }

    @Test
    void theWaitDoublesWithEachFurtherFailureAndNeverPassesAQuarterOfAnHour() {
        fail(5);
        rooms.later(Duration.ofMinutes(1));
        fail(1);
        rooms.later(Duration.ofSeconds(119));
        assertThat(signingIn.signIn("claire", RIGHT)).isInstanceOf(HasToWait.class);
        rooms.later(Duration.ofSeconds(1));
        for (int i = 0; i < 6; i++) {
            fail(1);
            rooms.later(Duration.ofMinutes(15));
        }
        assertThat(signingIn.signIn("claire", RIGHT)).isInstanceOf(Welcome.class);
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBefore() {
        fail(4);
        assertThat(signingIn.signIn("claire", RIGHT)).isInstanceOf(Welcome.class);
        fail(4);
        assertThat(signingIn.signIn("claire", RIGHT)).isInstanceOf(Welcome.class);
    }

    @Test
    void guessesSideBySideAreCountedOneByOne() throws Exception {
        Callable<SignInAnswer> guess = () -> signingIn.signIn("claire", "wrong");
        try (ExecutorService side = Executors.newFixedThreadPool(5)) {
            for (var answer : side.invokeAll(List.of(guess, guess, guess, guess, guess))) {
                assertThat(answer.get()).isInstanceOf(Refused.class);
            }
        }
        assertThat(signingIn.signIn("claire", RIGHT)).isInstanceOf(HasToWait.class);
    }

    @Test
    void anotherPasswordIsChosenByShowingThePresentOne() {
        ChangingPassword changing = rooms.get(ChangingPassword.class);
        User claire = rooms.inTransaction(this::claire);

        assertThat(changing.change(claire.id(), "wrong", "encore une phrase"))
                .isInstanceOf(PasswordChange.WrongPassword.class);
        assertThat(changing.change(claire.id(), RIGHT, "short")).isInstanceOf(PasswordChange.Unfit.class);
        assertThat(changing.change(claire.id(), RIGHT, RIGHT)).isInstanceOf(PasswordChange.Unfit.class);
        assertThat(changing.change(claire.id(), RIGHT, "encore une phrase")).isInstanceOf(PasswordChange.Done.class);

        assertThat(signingIn.signIn("claire", RIGHT)).isInstanceOf(Refused.class);
        assertThat(signingIn.signIn("claire", "encore une phrase")).isInstanceOf(Welcome.class);
    }

    @Test
    void thePasswordItselfIsStoredNowhere() {
        assertThat(rooms.jdbi()
                        .<String, RuntimeException>withHandle(
                                handle -> handle.createQuery("select password_hash from app_user")
                                        .mapTo(String.class)
                                        .one()))
                .startsWith("pbkdf2-sha256$210000$")
                .doesNotContain("phrase");
    }

    @Test
    void aUserWithATakenLoginAShortPasswordOrNoGrantIsRefusedByName() {
        AddingUser adding = rooms.get(AddingUser.class);
        assertThat(adding.add("test", user("CLAIRE", RIGHT))).isEqualTo(refused("login", "login is taken"));
        assertThat(adding.add("test", user("paul", "elevenchars")))
                .isEqualTo(refused("password", "password has 12 to 200 characters"));
        assertThat(adding.add("test", user("pa ul", RIGHT)))
                .isInstanceOfSatisfying(
                        UserAddition.Refused.class, no -> assertThat(no.field()).isEqualTo("login"));
        assertThat(adding.add(
                        "test", new NewUser("paul", RIGHT, "Paul", "", Optional.empty(), Language.EN, Grants.none())))
                .isInstanceOfSatisfying(
                        UserAddition.Refused.class, no -> assertThat(no.field()).isEqualTo("grants"));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signingIn.signIn("claire", "wrong")).isInstanceOf(Refused.class);
        }
    }

    private User claire() {
        return rooms.get(Users.class).all().getFirst();
    }

    private static UserAddition refused(String field, String message) {
        return new UserAddition.Refused(field, message);
    }

    private static NewUser user(String login, String password) {
        return new NewUser(
                login,
                password,
                "Claire",
                "Moreau",
                Optional.of("claire@example.org"),
                Language.FR,
                Grants.of(Grant.everywhere(Role.MANAGER)));
    }
}
