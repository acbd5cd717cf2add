package org.clientroi.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.clientroi.account.application.AskingForNewPassword;

/** Works after the page was answered: so not even the time of the answer tells whether an address is known. */
@ApplicationScoped
public class AnsweringForgottenPasswords {

    private static final Logger LOG = System.getLogger(AnsweringForgottenPasswords.class.getName());

    @Inject
    private AskingForNewPassword asking;

    void answer(@ObservesAsync ForgottenPassword forgotten) {
        try {
            asking.ask(forgotten.address());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a forgotten password could not be answered", e);
        }
    }
}
