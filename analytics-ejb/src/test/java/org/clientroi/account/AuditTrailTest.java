package org.clientroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientroi.account.application.AuditPage;
import org.clientroi.account.application.ReadingAudit;
import org.clientroi.account.application.RecordingAudit;
import org.clientroi.account.application.SigningIn;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.AuditCursor;
import org.clientroi.account.domain.AuditFilter;
import org.clientroi.account.domain.AuditKind;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.RecordedEntry;
import org.clientroi.account.domain.Role;
import org.clientroi.account.domain.User;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class AuditTrailTest {

    private final AccessDesk desk;
    private final ReadingAudit reading;

    AuditTrailTest(Engine engine) {
        desk = new AccessDesk(engine);
        reading = desk.get(ReadingAudit.class);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void signInsAndRefusedOnesLeaveALine() {
        desk.user("claire", Grant.everywhere(Role.AGENT));
        SigningIn signingIn = desk.get(SigningIn.class);
        signingIn.signIn("claire", "wrong");
        signingIn.signIn("claire", "wrong");
        signingIn.signIn("claire", AccessDesk.PASSWORD);
        assertThat(desk.audit())
                .containsExactly("added user: claire", "refused sign-in: 1", "refused sign-in: 2", "signed in");
    }

    @Test
    void strangersLeaveOneLineAMinuteHoweverOftenTheyTry() {
        SigningIn signingIn = desk.get(SigningIn.class);
        signingIn.signIn("nobody-1", "my password typed in the wrong field");
        signingIn.signIn("nobody-2", "x");
        desk.rooms().later(Duration.ofSeconds(59));
        signingIn.signIn("nobody-3", "x");
        assertThat(desk.audit()).containsExactly("refused sign-in");
        desk.rooms().later(Duration.ofSeconds(2));
        signingIn.signIn("nobody-4", "x");
        assertThat(desk.audit()).containsExactly("refused sign-in", "refused sign-in");
    }

    @Test
    void whoeverHasToWaitLeavesNoLineForWhatIsNotLookedAt() {
        desk.user("claire", Grant.everywhere(Role.AGENT));
        SigningIn signingIn = desk.get(SigningIn.class);
        for (int i = 0; i < 20; i++) {
            signingIn.signIn("claire", "wrong");
        }
        assertThat(desk.audit()).hasSize(1 + 5);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        for (int i = 0; i < 25; i++) {
            line("user:a", AuditAction.CHANGED_SHOP, Integer.toString(i));
            if (i % 3 == 0) {
                desk.rooms().later(Duration.ofMinutes(1));
            }
        }
        List<String> seen = new ArrayList<>();
        Optional<AuditCursor> after = Optional.empty();
        do {
            AuditPage page = reading.page(AuditFilter.everything(), after, 10);
            page.entries().forEach(each -> seen.add(detail(each)));
            after = page.next().map(AuditCursor::toString).flatMap(AuditCursor::parse);
        } while (after.isPresent());
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().contains("0", "24");
        // these three share the last instant, and which of them leads is chance
        assertThat(seen.subList(0, 3)).containsExactlyInAnyOrder("22", "23", "24");

        List<String> each = new ArrayList<>();
        reading.each(AuditFilter.everything(), entry -> each.add(detail(entry)));
        assertThat(each).isEqualTo(seen);
    }

    @Test
    void aFilterByPersonKindAndPeriodShowsOnlyThose() {
        line("user:a", AuditAction.ISSUED_KEY, "1");
        desk.rooms().later(Duration.ofHours(1));
        line("user:a", AuditAction.CHANGED_SHOP, "2");
        // a minute apart: lines of one instant have no order among themselves
        desk.rooms().later(Duration.ofMinutes(1));
        line("user:b", AuditAction.REVOKED_KEY, "3");
        desk.rooms().later(Duration.ofHours(1));
        line("user:a", AuditAction.REVOKED_KEY, "4");

        assertThat(found(Optional.of("user:a"), Optional.empty(), 0, 3)).containsExactly("4", "2", "1");
        assertThat(found(Optional.empty(), Optional.of(AuditKind.KEYS), 0, 3)).containsExactly("4", "3", "1");
        assertThat(found(Optional.empty(), Optional.empty(), 1, 2)).containsExactly("3", "2");
        assertThat(found(Optional.of("user:a"), Optional.of(AuditKind.KEYS), 1, 3))
                .containsExactly("4");
        assertThat(found(Optional.of("user:c"), Optional.empty(), 0, 3)).isEmpty();
    }

    @Test
    void whatIsStoredIsKnownAgainAndEveryActionIsOfAKind() {
        for (AuditAction action : AuditAction.values()) {
            assertThat(AuditAction.parse(action.stored())).contains(action);
            assertThat(action.stored()).hasSizeLessThanOrEqualTo(60);
            assertThat(action.kind().actions()).contains(action);
        }
        User claire = desk.user("claire", Grant.everywhere(Role.AGENT));
        assertThat(claire.id()).isNotNull();
        assertThat(AuditCursor.parse("1.2~3")).isEmpty();
        assertThat(AuditCursor.parse("1.2~" + "-".repeat(36))).isEmpty();
    }

    private List<String> found(Optional<String> actor, Optional<AuditKind> kind, int fromHour, int untilHour) {
        AuditFilter filter = new AuditFilter(
                actor,
                kind,
                Optional.of(AccessDesk.NOW.plus(Duration.ofHours(fromHour))),
                Optional.of(AccessDesk.NOW.plus(Duration.ofHours(untilHour))));
        return reading.page(filter, Optional.empty(), 10).entries().stream()
                .map(AuditTrailTest::detail)
                .toList();
    }

    private void line(String actor, AuditAction action, String detail) {
        desk.get(RecordingAudit.class).record(actor, action, Optional.empty(), detail);
    }

    private static String detail(RecordedEntry line) {
        return line.entry().detail().orElse("");
    }
}
