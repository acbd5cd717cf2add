package org.clientroi.account.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.UserId;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in to the portal, and in whose name a shop's mails may be signed. */
@Entity
@Table(name = "app_user")
public class User {

    @Id
    private UUID id;

    private String login;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private @Nullable String email;
    private String language;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "failed_sign_ins")
    private int failedSignIns;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    /** There until a first password was chosen. */
    @Column(name = "invited_at")
    private @Nullable Instant invitedAt;

    @Column(name = "last_sign_in_at")
    private @Nullable Instant lastSignInAt;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    public User(Person person, PasswordHash password, Instant createdAt) {
        this.id = UserId.next().value();
        this.login = person.login().value();
        this.firstName = person.firstName();
        this.lastName = person.lastName();
        this.email = person.email().map(EmailAddress::value).orElse(null);
        this.language = person.language().code();
        this.passwordHash = password.stored();
        this.createdAt = createdAt;
    }

    /** Somebody without a password, who is sent a link to choose one. */
    public static User invited(Person person, Instant at) {
        User user = new User(person, PasswordHash.ofNobody(), at);
        user.invitedAt = at;
        return user;
    }

    /** Whether the user is to wait before another password is even looked at. */
    public boolean isLockedAt(Instant at) {
        return lockedUntil != null && at.isBefore(lockedUntil);
    }

    /** A wrong password: after several in a row the user waits, longer each time. */
    public void failedToSignIn(Instant at) {
        failedSignIns++;
        Duration wait = LockOut.after(failedSignIns);
        lockedUntil = wait.isZero() ? null : at.plus(wait);
    }

    public void signedIn(Instant at) {
        lastSignInAt = at;
        unlock();
    }

    /** The wrong passwords before are forgotten. */
    public void unlock() {
        failedSignIns = 0;
        lockedUntil = null;
    }

    public void changePassword(PasswordHash password) {
        passwordHash = password.stored();
        invitedAt = null;
        unlock();
    }

    /** Out at the next request; the row stays, because shops' mails and the audit trail name it. */
    public void disable(Instant at) {
        if (disabledAt == null) {
            disabledAt = at;
        }
    }

    public void enable() {
        disabledAt = null;
    }

    public UserId id() {
        return new UserId(id);
    }

    public Login login() {
        return new Login(login);
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String fullName() {
        return (firstName + " " + lastName).strip();
    }

    public Optional<EmailAddress> email() {
        return Optional.ofNullable(email).map(EmailAddress::new);
    }

    public Language language() {
        return Language.parse(language).orElseThrow();
    }

    public PasswordHash password() {
        return PasswordHash.parse(passwordHash);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isInvited() {
        return invitedAt != null;
    }

    public Optional<Instant> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }

    /** Until when no password is looked at; empty when that is over at {@code at}. */
    public Optional<Instant> lockedUntil(Instant at) {
        return Optional.ofNullable(lockedUntil).filter(at::isBefore);
    }

    public int failedSignIns() {
        return failedSignIns;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }
}
