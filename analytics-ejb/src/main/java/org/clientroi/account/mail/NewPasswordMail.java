package org.clientroi.account.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.clientroi.account.domain.LinkPurpose;
import org.clientroi.account.domain.PasswordLinks;
import org.clientroi.account.domain.Users;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.shared.PublicUrl;
import org.clientroi.shared.Secrets;

/** Brings whoever forgot a password the way to choose another. */
@ApplicationScoped
class NewPasswordMail extends PasswordLinkMail {

    @SuppressWarnings("NullAway")
    protected NewPasswordMail() {
        super(LinkPurpose.FORGOTTEN, null, null, null, null);
    }

    @Inject
    NewPasswordMail(
            PasswordLinks links,
            Users users,
            MailSettings settings,
            Secrets secrets,
            PublicUrl publicUrl,
            Clock clock) {
        super(LinkPurpose.FORGOTTEN, links, users, settings, new Addressing(secrets, publicUrl, clock));
    }
}
