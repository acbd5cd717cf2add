package org.clientroi.account.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Login;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.UserId;
import org.jdbi.v3.core.Jdbi;

/** Users by JPA, because they have behaviour; their grants by JDBC, because a grant's shop may be empty. */
@ApplicationScoped
class StoredUsers implements Users {

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

    private TypedQuery<User> byLogin(Login login) {
        return entities.createQuery("select u from User u where u.login = :login", User.class)
                .setParameter("login", login.value());
    }
}
