package org.clientroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.clientroi.account.application.AccessChange;
import org.clientroi.account.application.ChangingAccess;
import org.clientroi.account.application.InvitingUser;
import org.clientroi.account.application.NewInvitation;
import org.clientroi.account.application.RecognisingCallers;
import org.clientroi.account.application.SignInAnswer;
import org.clientroi.account.application.SigningIn;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Role;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.UserId;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ChangingAccessTest {

    private static final Grant ADMINISTRATOR = Grant.everywhere(Role.ADMINISTRATOR);

    private final AccessDesk desk;
    private final ChangingAccess changing;
    private UserId anna = UserId.next();

    ChangingAccessTest(Engine engine) {
        desk = new AccessDesk(engine);
        changing = desk.get(ChangingAccess.class);
    }

    @BeforeEach
    void anAdministrator() {
        anna = desk.user("anna", ADMINISTRATOR, Grant.everywhere(Role.EXECUTIVE))
                .id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsGrantedAndWithdrawnCountsAtOnce() {
        ShopId lumen = desk.shop("lumen");
        UserId paul = desk.user("paul", Grant.in(lumen, Role.AGENT)).id();

        assertThat(changing.grant("test", paul, Grant.everywhere(Role.EXECUTIVE)))
                .isEqualTo(new AccessChange.Done());
        assertThat(grants(paul)).isEqualTo(Grants.of(Grant.in(lumen, Role.AGENT), Grant.everywhere(Role.EXECUTIVE)));
        assertThat(changing.withdraw("test", paul, Grant.in(lumen, Role.AGENT))).isEqualTo(new AccessChange.Done());
        assertThat(grants(paul)).isEqualTo(Grants.of(Grant.everywhere(Role.EXECUTIVE)));
        assertThat(desk.audit()).endsWith("granted: paul executive", "withdrew grant: paul agent");
    }

    @Test
    void aUserKeepsAtLeastOneGrant() {
        UserId paul = desk.user("paul", Grant.everywhere(Role.AGENT)).id();
        assertThat(changing.withdraw("test", paul, Grant.everywhere(Role.AGENT)))
                .isEqualTo(new AccessChange.LastGrant());
        assertThat(grants(paul).grants()).hasSize(1);
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndInAgainWhenEnabled() {
        UserId paul = desk.user("paul", Grant.everywhere(Role.AGENT)).id();
        assertThat(changing.disable("test", paul)).isEqualTo(new AccessChange.Done());
        assertThat(desk.get(RecognisingCallers.class).byLogin("paul")).isEmpty();
        assertThat(signIn("paul", AccessDesk.PASSWORD)).isInstanceOf(SignInAnswer.Refused.class);
        changing.enable("test", paul);
        assertThat(signIn("paul", AccessDesk.PASSWORD)).isInstanceOf(SignInAnswer.Welcome.class);
        assertThat(user(paul).lastSignInAt()).hasValue(AccessDesk.NOW);
    }

    @Test
    void anAdministratorEndsALockOut() {
        UserId paul = desk.user("paul", Grant.everywhere(Role.AGENT)).id();
        for (int i = 0; i < 5; i++) {
            signIn("paul", "wrong");
        }
        assertThat(user(paul).lockedUntil(AccessDesk.NOW)).hasValue(AccessDesk.NOW.plusSeconds(60));
        assertThat(changing.unlock("test", paul)).isEqualTo(new AccessChange.Done());
        assertThat(user(paul).lockedUntil(AccessDesk.NOW)).isEmpty();
        assertThat(signIn("paul", AccessDesk.PASSWORD)).isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void theLastAdministratorIsNeitherDisabledNorDemoted() {
        desk.user("paul", Grant.everywhere(Role.MANAGER));
        ShopId lumen = desk.shop("lumen");
        desk.user("shop-admin", Grant.in(lumen, Role.ADMINISTRATOR));
        desk.get(InvitingUser.class)
                .invite("test", new NewInvitation("new@example.org", "New", "", Language.FR, ADMINISTRATOR));

        assertThat(changing.disable("user:" + anna, anna)).isEqualTo(new AccessChange.LastAdministrator());
        assertThat(changing.withdraw("user:" + anna, anna, ADMINISTRATOR))
                .isEqualTo(new AccessChange.LastAdministrator());
        assertThat(changing.withdraw("user:" + anna, anna, Grant.everywhere(Role.EXECUTIVE)))
                .isEqualTo(new AccessChange.Done());

        desk.user("bea", ADMINISTRATOR);
        assertThat(changing.disable("user:" + anna, anna)).isEqualTo(new AccessChange.Done());
    }

    @Test
    void twoAdministratorsWhoDisableEachOtherAtOnceLeaveOne() throws Exception {
        UserId bea = desk.user("bea", ADMINISTRATOR).id();
        Callable<AccessChange> one = () -> changing.disable("user:" + anna, bea);
        Callable<AccessChange> other = () -> changing.disable("user:" + bea, anna);
        try (ExecutorService side = Executors.newFixedThreadPool(2)) {
            assertThat(side.invokeAll(List.of(one, other)).stream()
                            .map(future -> future.resultNow())
                            .toList())
                    .containsExactlyInAnyOrder(new AccessChange.Done(), new AccessChange.LastAdministrator());
        }
    }

    @Test
    void aUserWhoIsNotThereIsSaidToBeMissing() {
        UserId nobody = UserId.next();
        assertThat(List.of(
                        changing.disable("test", nobody),
                        changing.enable("test", nobody),
                        changing.unlock("test", nobody),
                        changing.grant("test", nobody, ADMINISTRATOR),
                        changing.withdraw("test", nobody, ADMINISTRATOR)))
                .containsOnly(new AccessChange.NoSuchUser());
    }

    private Grants grants(UserId id) {
        return desk.rooms().inTransaction(() -> desk.get(Users.class).grantsOf(id));
    }

    private User user(UserId id) {
        return desk.rooms().inTransaction(() -> desk.get(Users.class).find(id).orElseThrow());
    }

    private SignInAnswer signIn(String login, String password) {
        return desk.get(SigningIn.class).signIn(login, password);
    }
}
