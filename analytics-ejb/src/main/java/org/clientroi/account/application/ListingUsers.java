package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.account.domain.PasswordLinks;
import org.clientroi.account.domain.SentInvitation;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.UserId;

/** The users, for whoever administers them. */
@ApplicationScoped
@Transactional
public class ListingUsers {

    private final Users users;
    private final PasswordLinks links;

    @SuppressWarnings("NullAway")
    protected ListingUsers() {
        this(null, null);
    }

    @Inject
    ListingUsers(Users users, PasswordLinks links) {
        this.users = users;
        this.links = links;
    }

    /** By login. */
    public List<ListedUser> all() {
        return users.all().stream().map(this::listed).toList();
    }

    public Optional<ListedUser> one(UserId id) {
        return users.find(id).map(this::listed);
    }

    /** The newest invitation of each user who was sent one. */
    public Map<UserId, SentInvitation> invitations() {
        return links.invitations();
    }

    private ListedUser listed(User user) {
        return new ListedUser(user, users.grantsOf(user.id()));
    }
}
