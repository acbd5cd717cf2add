package org.clientroi.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.clientroi.account.application.SignInAnswer;
import org.clientroi.account.application.SigningIn;

/**
 * What the container asks whether a password is right. There is one role for the container, somebody who signed in; what
 * they may do in which shop is asked of {@link SignedIn}.
 */
@ApplicationScoped
public class UserIdentityStore implements IdentityStore {

    static final String ROLE = "user";

    @Inject
    private SigningIn signingIn;

    /** Called by its signature: the container looks for the method that takes this kind of credential. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        SignInAnswer answer = signingIn.signIn(credential.getCaller(), credential.getPasswordAsString());
        return switch (answer) {
            case SignInAnswer.Welcome(var user) -> new CredentialValidationResult(user.login(), Set.of(ROLE));
            case SignInAnswer.Refused _, SignInAnswer.HasToWait _ -> CredentialValidationResult.INVALID_RESULT;
        };
    }
}
