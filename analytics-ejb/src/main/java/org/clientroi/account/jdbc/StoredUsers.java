package org.clientroi.account.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Login;
import org.clientroi.account.domain.Role;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.UserId;
import org.jdbi.v3.core.Jdbi;

/** Users by JPA, because they have behaviour; their grants by JDBC, because a grant's shop may be empty. */
@ApplicationScoped
class StoredUsers implements Users {

    private static final String OF_ADMINISTRATORS = " where role = :role and shop_id is null and user_id is not null";

    private final EntityManager entities;
    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected StoredUsers() {
        this(null, null);
    }

    @Inject
    StoredUsers(EntityManager entities, Jdbi jdbi) {
        this.entities = entities;
        this.jdbi = jdbi;
    }

    @Override
    public Optional<User> find(Login login) {
        return byLogin(login).getResultStream().findFirst();
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(entities.find(User.class, id.value()));
    }

    @Override
    public Optional<User> findAlone(Login login) {
        return byLogin(login)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<User> findAlone(UserId id) {
        return Optional.ofNullable(entities.find(User.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<User> all() {
        return entities.createQuery("select u from User u order by u.login", User.class)
                .getResultList();
    }

    @Override
    public List<User> withAddress(EmailAddress address) {
        return entities.createQuery("select u from User u where u.email = :email order by u.login", User.class)
                .setParameter("email", address.value())
                .getResultList();
    }

    @Override
    public boolean isEmpty() {
        return entities.createQuery("select count(u) from User u", Long.class).getSingleResult() == 0;
    }

    @Override
    public void add(User user, Grants grants) {
        entities.persist(user);
        entities.flush();
        jdbi.useHandle(handle -> GrantRows.OF_USER.write(handle, user.id().value(), grants));
    }

    @Override
    public Grants grantsOf(UserId user) {
        return jdbi.withHandle(handle -> GrantRows.OF_USER.read(handle, user.value()));
    }

    @Override
    public void grant(UserId user, Grants grants) {
        jdbi.useHandle(handle -> {
            GrantRows.OF_USER.delete(handle, user.value());
            GrantRows.OF_USER.write(handle, user.value(), grants);
        });
    }

    /** Two questions: what the first waits for, the second sees. */
    @Override
    public boolean hasAdministratorBeside(UserId user) {
        entities.flush();
        return jdbi.withHandle(handle -> {
            handle.createQuery("select id from app_user where id in (select user_id from access_grant"
                            + OF_ADMINISTRATORS + ") order by id for update")
                    .bind("role", Role.ADMINISTRATOR.name())
                    .mapTo(UUID.class)
                    .list();
            return handle.createQuery("select count(*) from app_user where id <> :user and disabled_at is null"
                                    + " and invited_at is null and id in (select user_id from access_grant"
                                    + OF_ADMINISTRATORS + ")")
                            .bind("user", user.value())
                            .bind("role", Role.ADMINISTRATOR.name())
                            .mapTo(Long.class)
                            .one()
                    > 0;
        });
    }

    private TypedQuery<User> byLogin(Login login) {
        return entities.createQuery("select u from User u where u.login = :login", User.class)
                .setParameter("login", login.value());
    }
}
