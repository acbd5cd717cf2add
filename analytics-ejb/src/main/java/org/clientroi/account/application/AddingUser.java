package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.Login;
import org.clientroi.account.domain.PasswordHash;
import org.clientroi.account.domain.PasswordRules;
import org.clientroi.account.domain.Person;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.EmailAddress;

/** An administrator lets somebody in. */
@ApplicationScoped
@Transactional
public class AddingUser {

    private final Users users;
    private final RecordingAudit audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected AddingUser() {
        this(null, null, null);
    }

    @Inject
    AddingUser(Users users, RecordingAudit audit, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    public UserAddition add(String actor, NewUser wanted) {
        return problemWith(wanted)
                .<UserAddition>map(refused -> refused)
                .orElseGet(() -> new UserAddition.Added(stored(actor, wanted)));
    }

    private Optional<UserAddition.Refused> problemWith(NewUser wanted) {
        Optional<Login> login = Login.parse(wanted.login());
        if (login.isEmpty()) {
            return refused("login", "login is 1 to 80 of a-z, 0-9 and . _ - @ +");
        }
        if (users.find(login.get()).isPresent()) {
            return refused("login", "login is taken");
        }
        if (!PasswordRules.allow(wanted.password())) {
            return refused(
                    "password",
                    "password has " + PasswordRules.SHORTEST + " to " + PasswordRules.LONGEST + " characters");
        }
        if (!Person.isName(wanted.firstName()) || wanted.firstName().isBlank()) {
            return refused("first_name", "first_name has 1 to " + Person.LONGEST_NAME + " characters");
        }
        if (!Person.isName(wanted.lastName())) {
            return refused("last_name", "last_name has up to " + Person.LONGEST_NAME + " characters");
        }
        if (wanted.email().isPresent()
                && EmailAddress.parse(wanted.email().get()).isEmpty()) {
            return refused("email", "email is an e-mail address");
        }
        return wanted.grants().grants().isEmpty()
                ? refused("grants", "grants are missing: without one a user sees nothing")
                : Optional.empty();
    }

    private User stored(String actor, NewUser wanted) {
        Person person = new Person(
                Login.parse(wanted.login()).orElseThrow(),
                wanted.firstName().strip(),
                wanted.lastName().strip(),
                wanted.email().flatMap(EmailAddress::parse),
                wanted.language());
        User user = new User(person, PasswordHash.of(wanted.password()), clock.instant());
        users.add(user, wanted.grants());
        audit.record(
                actor, AuditAction.ADDED_USER, Optional.empty(), user.login().value());
        return user;
    }

    private static Optional<UserAddition.Refused> refused(String field, String message) {
        return Optional.of(new UserAddition.Refused(field, message));
    }
}
