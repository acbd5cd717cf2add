package org.clientroi.account.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.clientroi.account.domain.Login;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Signer;
import org.clientroi.shop.domain.Signers;

/** Whoever has any grant on a shop may sign its mails. */
@ApplicationScoped
class SignersAmongUsers implements Signers {

    private final Users users;

    @SuppressWarnings("NullAway")
    protected SignersAmongUsers() {
        this(null);
    }

    @Inject
    SignersAmongUsers(Users users) {
        this.users = users;
    }

    @Override
    public Optional<Signer> find(String login, ShopId shop) {
        return Login.parse(login)
                .flatMap(users::find)
                .filter(user -> !user.isDisabled())
                .filter(user -> users.grantsOf(user.id()).scope().covers(shop))
                .map(user -> new Signer(user.id(), user.firstName(), user.lastName()));
    }

    @Override
    public Optional<String> loginOf(Signer signer) {
        return users.find(signer.user()).map(User::login).map(Login::value);
    }
}
