package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.account.application.ListedUser;
import org.clientroi.account.domain.ApiKey;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.AuditEntry;
import org.clientroi.account.domain.AuditKind;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Login;
import org.clientroi.account.domain.PasswordHash;
import org.clientroi.account.domain.Person;
import org.clientroi.account.domain.RecordedEntry;
import org.clientroi.account.domain.Role;
import org.clientroi.account.domain.SentInvitation;
import org.clientroi.account.domain.User;
import org.clientroi.order.intake.FormulaSafe;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shared.UserId;
import org.clientroi.web.Templates;
import org.clientroi.web.portal.SettingsPage.Saying;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:05:00Z");

    private final Templates templates = new Templates();

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListSaysWhoMayWhatSinceWhenAndInWhichState(Language language) throws IOException {
        User invited = User.invited(person("nora@example.org"), NOW.minus(Duration.ofDays(8)));
        User locked = new User(person("paul"), PasswordHash.ofNobody(), NOW);
        for (int i = 0; i < 6; i++) {
            locked.failedToSignIn(NOW);
        }
        User disabled = new User(person("anna"), PasswordHash.ofNobody(), NOW);
        disabled.disable(NOW);
        Map<UserId, SentInvitation> sent = Map.of(
                invited.id(),
                new SentInvitation(
                        NOW.minus(Duration.ofDays(1)), MailState.FAILED, Optional.of("550 5.1.1 no such user")));
        AdminVisit visit = visit(Desk.USERS, language);
        UsersPage page = new UsersWriter(visit, sent)
                .list(
                        List.of(
                                new ListedUser(invited, Grants.of(Grant.in(Example.SHOP.id(), Role.AGENT))),
                                new ListedUser(locked, Grants.of(Grant.everywhere(Role.ADMINISTRATOR))),
                                new ListedUser(disabled, Grants.of(Grant.everywhere(Role.EXECUTIVE)))),
                        new UsersWriter.Typed("nobody", "N <b>", "", "fr", "agent", "lumen", "email"),
                        Optional.of(new Saying(visit.words().get("access.refused.field"), false)));
        String html = written("users", language, "portal/users.jte", page);

        assertThat(html)
                .contains("550 5.1.1 no such user", "Maison Lumen", "value=\"N &lt;b>\"", "id=\"email-error\"")
                .contains("<option value=\"agent\" selected>", "<option value=\"lumen\" selected>")
                .contains(language == Language.FR ? "Bloqué jusqu’au 21 nov. 2026" : "Locked until 21 Nov 2026, 09:07");
        assertThat(page.rows()).extracting(UsersPage.Row::tone).containsExactly("unsure", "bad", "unsure");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatCanBeDoneAboutAUserDependsOnWhereTheyStand(Language language) throws IOException {
        User invited = User.invited(person("nora@example.org"), NOW);
        assertThat(doings(invited, language)).containsExactly("again", "disable");
        invited.disable(NOW);
        assertThat(doings(invited, language)).containsExactly("enable");
        User locked = new User(person("paul"), PasswordHash.ofNobody(), NOW);
        for (int i = 0; i < 5; i++) {
            locked.failedToSignIn(NOW);
        }
        assertThat(doings(locked, language)).containsExactly("unlock", "disable");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNewKeyIsOnThePageThatIssuesItAndARevokedOneHasNoButton(Language language) throws IOException {
        AdminVisit visit = visit(Desk.KEYS, language);
        ApiKey valid = ApiKey.issued("shop", "croi_x", Grants.of(Grant.everywhere(Role.MANAGER)), NOW);
        ApiKey revoked = new ApiKey(valid.id(), "old", "h", NOW, Optional.of(NOW), Optional.of(NOW), valid.grants());
        List<KeysPage.Row> rows = List.of(
                KeysResource.row(visit, visit.accessWords(), valid),
                KeysResource.row(visit, visit.accessWords(), revoked));
        KeysPage page = new KeysPage(
                visit.frame(),
                visit.desks(),
                "",
                Optional.empty(),
                List.of("croi_shown-once"),
                rows,
                "/portal/keys",
                KeysResource.fields(visit, visit.accessWords(), List.of("", "", "")));
        String html = written("keys", language, "portal/keys.jte", page);

        assertThat(html).contains("croi_shown-once").doesNotContain(valid.hash());
        assertThat(rows.getFirst().revoke()).isPresent();
        assertThat(rows.getLast().revoke()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyActionAndEveryKindHasItsWords(Language language) {
        AuditWords words = audit(language);
        for (AuditAction action : AuditAction.values()) {
            assertThat(words.row(line("user:x", action.stored(), "")).what())
                    .as(action.name())
                    .isNotEqualTo(action.stored());
        }
        assertThat(words.kinds("keys")).hasSize(AuditKind.values().length + 1);
        assertThat(words.row(line("user:unknown", "of a later version", "")).what())
                .isEqualTo("of a later version");
    }

    @Test
    void noCellOfTheFileIsAFormula() {
        AuditWords words = audit(Language.EN);
        assertThat(words.cells(line("=user()", "+1", "=HYPERLINK(\"http://x\")")).stream()
                        .map(FormulaSafe::cell))
                .contains("'=user()", "'=HYPERLINK(\"http://x\")")
                .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("@"));
        assertThat(words.header()).hasSameSizeAs(words.cells(line("start", "signed in", "")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theAuditTrailKeepsItsFilterInEveryLink(Language language) throws IOException {
        AuditChoice choice =
                AuditChoice.parse(Map.of("actor", "start", "kind", "keys", "from", "2026-11-01", "to", "no day"));
        assertThat(choice.in(Address.of("/portal/audit")).href())
                .isEqualTo("/portal/audit?actor=start&from=2026-11-01&kind=keys");
        assertThat(choice.filter(Example.SHOP.zone()).from()).hasValue(Instant.parse("2026-10-31T23:00:00Z"));
        AdminVisit visit = visit(Desk.AUDIT, language);
        AuditWords words = audit(language);
        AuditSheet sheet = new AuditSheet(
                visit.frame(),
                visit.desks(),
                visit.words().get("access.audit.lead", "Europe/Paris"),
                "/portal/audit",
                words.actors("start"),
                words.kinds("keys"),
                choice.dates(),
                List.of(words.row(line("start", "issued key", "1 bootstrap"))),
                List.of(),
                "/portal/audit/lines.csv");
        assertThat(written("audit", language, "portal/audit.jte", sheet))
                .contains("<option value=\"start\" selected>", "value=\"2026-11-01\"", "1 bootstrap");
    }

    private List<String> doings(User user, Language language) throws IOException {
        UserSheet sheet = new UsersWriter(visit(Desk.USERS, language), Map.of())
                .sheet(new ListedUser(user, Grants.of(Grant.everywhere(Role.AGENT))), Optional.empty());
        written("user", language, "portal/user.jte", sheet);
        return sheet.doings().stream().map(UserSheet.Doing::value).toList();
    }

    private static AuditWords audit(Language language) {
        return new AuditWords(visit(Desk.AUDIT, language).accessWords(), List.of(), List.of());
    }

    private static RecordedEntry line(String actor, String action, String detail) {
        return new RecordedEntry(
                new UUID(1, 2), new AuditEntry(NOW, actor, action, Optional.empty(), Optional.of(detail)));
    }

    private static Person person(String login) {
        return new Person(
                Login.parse(login).orElseThrow(), "Nora", "Hill", EmailAddress.parse("n@example.org"), Language.EN);
    }

    private static AdminVisit visit(Desk desk, Language language) {
        Frame frame = new Frames(Texts.of(Figures.class, "portal", language), Map.of("shop", "lumen"))
                .installation(
                        desk.titleKey(),
                        desk.path(),
                        Place.ACCESS,
                        Example.ALL_DOORS,
                        new Frame.Account("Camille Martin", "token"));
        return new AdminVisit(
                desk,
                frame,
                Address.of(desk.path()).with("shop", "lumen"),
                List.of(Example.SHOP),
                Example.SHOP.zone(),
                NOW,
                "user:x");
    }

    private String written(String name, Language language, String template, Object page) throws IOException {
        String html = templates.render(template, page);
        Path folder = Files.createDirectories(Path.of("target", "portal"));
        Files.writeString(folder.resolve(name + "-" + language.code() + ".html"), html);
        return html;
    }
}
