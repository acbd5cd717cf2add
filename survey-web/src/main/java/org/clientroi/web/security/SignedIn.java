package org.clientroi.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import org.clientroi.account.application.KnownUser;
import org.clientroi.account.application.RecognisingCallers;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Role;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shared.UserId;
import org.jspecify.annotations.Nullable;

/** Who uses the portal in this request, and what was granted to them; read once a request. */
@RequestScoped
public class SignedIn {

    private static final String PASSWORD_MARK = "org.clientroi.password-mark";

    @Inject
    private RecognisingCallers recognising;

    @Inject
    private SecurityContext security;

    @Inject
    private HttpServletRequest request;

    private @Nullable Optional<KnownUser> user;

    /** Empty on the sign-in page, and when the user was disabled or got another password after signing in. */
    public Optional<KnownUser> user() {
        if (user == null) {
            user = Optional.<Principal>ofNullable(security.getCallerPrincipal())
                    .map(Principal::getName)
                    .flatMap(recognising::byLogin)
                    .filter(known -> known.passwordMark().equals(mark()));
        }
        return user;
    }

    /** This session goes on with the password that the user has now; every other one is over. */
    public void goOn(String login) {
        user = recognising.byLogin(login);
        user.ifPresent(known -> request.getSession(true).setAttribute(PASSWORD_MARK, known.passwordMark()));
    }

    private @Nullable Object mark() {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(PASSWORD_MARK);
    }

    public boolean isSignedIn() {
        return user().isPresent();
    }

    /** The shops the user may see anything of; none when nobody is signed in. */
    public ShopScope scope() {
        return grants().scope();
    }

    /** The shops in which the role is held. */
    public ShopScope scope(Role role) {
        return grants().scope(role);
    }

    public boolean may(Role role, ShopId shop) {
        return grants().may(role, shop);
    }

    public boolean mayEverywhere(Role role) {
        return grants().mayEverywhere(role);
    }

    /** For logs and the audit trail. */
    public String id() {
        return "user:" + known().id();
    }

    public UserId userId() {
        return known().id();
    }

    public String fullName() {
        return known().fullName();
    }

    public Language language() {
        return known().language();
    }

    /** What a form of the portal sends back in its hidden field {@code csrf}; there also before signing in. */
    public String csrfToken() {
        return CsrfToken.of(request.getSession(true));
    }

    private Grants grants() {
        return user().map(KnownUser::grants).orElseGet(Grants::none);
    }

    private KnownUser known() {
        return user().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
