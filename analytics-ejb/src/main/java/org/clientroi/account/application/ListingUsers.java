package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.UserId;

/** The users, for whoever administers them. */
@ApplicationScoped
@Transactional
public class ListingUsers {

    private final Users users;

    @SuppressWarnings("NullAway")
    protected ListingUsers() {
        this(null);
    }

    @Inject
    ListingUsers(Users users) {
        this.users = users;
    }

    /** By login. */
    public List<ListedUser> all() {
        return users.all().stream().map(this::listed).toList();
    }

    public Optional<ListedUser> one(UserId id) {
        return users.find(id).map(this::listed);
    }

    private ListedUser listed(User user) {
        return new ListedUser(user, users.grantsOf(user.id()));
    }
}
