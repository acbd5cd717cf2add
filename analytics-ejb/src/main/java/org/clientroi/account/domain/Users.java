package org.clientroi.account.domain;

import java.util.List;
import java.util.Optional;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.UserId;

/** The users of the portal and what was granted to them. */
public interface Users {

    Optional<User> find(Login login);

    Optional<User> find(UserId id);

    /** As {@link #find(Login)}, and until the end of the transaction nobody else can get at the user that way. */
    Optional<User> findAlone(Login login);

    /** As {@link #find(UserId)}, and until the end of the transaction nobody else can get at the user that way. */
    Optional<User> findAlone(UserId id);

    List<User> withAddress(EmailAddress address);

    /** By login. */
    List<User> all();

    boolean isEmpty();

    void add(User user, Grants grants);

    Grants grantsOf(UserId user);

    /** In the place of all that was granted before. */
    void grant(UserId user, Grants grants);

    /**
     * Whether somebody else who can sign in is administrator of all shops. Until the end of the transaction the answer
     * stays true: nobody else can ask.
     */
    boolean hasAdministratorBeside(UserId user);
}
