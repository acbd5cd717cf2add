package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.account.application.ListedUser;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.SentInvitation;
import org.clientroi.account.domain.User;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.UserId;
import org.clientroi.web.portal.SettingsPage.Field;
import org.clientroi.web.portal.SettingsPage.Saying;

/** Turns users into their list and each into a page. */
final class UsersWriter {

    private final AdminVisit visit;
    private final AccessWords access;
    private final Map<UserId, SentInvitation> invitations;

    UsersWriter(AdminVisit visit, Map<UserId, SentInvitation> invitations) {
        this.visit = visit;
        this.access = visit.accessWords();
        this.invitations = invitations;
    }

    /** What was typed into the form that invites; {@code refused} is the field that was not taken. */
    record Typed(
            String email,
            String firstName,
            String lastName,
            String language,
            String role,
            String shop,
            String refused) {

        static Typed nothing(Language language) {
            return new Typed("", "", "", language.code(), "", "", "");
        }
    }

    UsersPage list(List<ListedUser> users, Typed typed, Optional<Saying> said) {
        return new UsersPage(
                visit.frame(),
                visit.desks(),
                visit.words().get("access.users.lead", visit.zone().getId()),
                said,
                users.stream().map(this::row).toList(),
                visit.address().href(),
                fields(typed));
    }

    UserSheet sheet(ListedUser listed, Optional<Saying> said) {
        User user = listed.user();
        UsersPage.Row row = row(listed);
        return new UserSheet(
                visit.frame(),
                new Frame.Link(
                        visit.words().get("access.users.back"), visit.address().href(), "false", ""),
                row.name(),
                row,
                user.email()
                        .map(EmailAddress::value)
                        .orElseGet(() -> visit.words().get("access.no-email")),
                said,
                row.href(),
                access.sorted(listed.grants()).stream().map(this::held).toList(),
                access.roles(""),
                access.shops(""),
                doings(user));
    }

    private UsersPage.Row row(ListedUser listed) {
        User user = listed.user();
        AccessWords.Standing standing = access.standing(user, Optional.ofNullable(invitations.get(user.id())));
        return new UsersPage.Row(
                user.fullName(),
                user.login().value(),
                visit.under(user.id().toString()).href(),
                access.grants(listed.grants()),
                access.moment(user.lastSignInAt()),
                standing.text(),
                standing.tone(),
                standing.reasons());
    }

    private UserSheet.Held held(Grant grant) {
        return new UserSheet.Held(
                access.grant(grant),
                grant.role().code(),
                grant.shop().map(access::code).orElse(""));
    }

    private List<UserSheet.Doing> doings(User user) {
        List<UserSheet.Doing> doings = new ArrayList<>();
        if (user.isInvited() && !user.isDisabled()) {
            doings.add(doing("again"));
        }
        if (user.lockedUntil(visit.now()).isPresent()) {
            doings.add(doing("unlock"));
        }
        doings.add(doing(user.isDisabled() ? "enable" : "disable"));
        return List.copyOf(doings);
    }

    private UserSheet.Doing doing(String what) {
        return new UserSheet.Doing(
                what, visit.words().get("access.do." + what), visit.words().get("access.do." + what + ".why"));
    }

    private List<Field> fields(Typed typed) {
        return List.of(
                text("email", "email", typed.email(), true, typed),
                text("first_name", "text", typed.firstName(), true, typed),
                text("last_name", "text", typed.lastName(), false, typed),
                select("language", languages(typed.language())),
                select("role", access.roles(typed.role())),
                select("shop", access.shops(typed.shop())));
    }

    private Field text(String name, String type, String value, boolean required, Typed typed) {
        Optional<String> error =
                typed.refused().equals(name) ? Optional.of(visit.words().get("access.rule." + name)) : Optional.empty();
        return new Field(name, visit.words().get("access.field." + name), type, value, required, "", error, List.of());
    }

    private Field select(String name, List<Frame.Option> options) {
        return new Field(
                name, visit.words().get("access.field." + name), "select", "", true, "", Optional.empty(), options);
    }

    private List<Frame.Option> languages(String chosen) {
        return List.of(Language.values()).stream()
                .map(each -> new Frame.Option(
                        each.code(),
                        visit.words().get("language." + each.code()),
                        each.code().equals(chosen)))
                .toList();
    }
}
