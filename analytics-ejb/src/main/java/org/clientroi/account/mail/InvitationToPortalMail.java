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

/** Invites somebody to the portal. */
@ApplicationScoped
class InvitationToPortalMail extends PasswordLinkMail {

    @SuppressWarnings("NullAway")
    protected InvitationToPortalMail() {
        super(LinkPurpose.INVITATION, null, null, null, null);
    }

    @Inject
    InvitationToPortalMail(
            PasswordLinks links,
            Users users,
            MailSettings settings,
            Secrets secrets,
            PublicUrl publicUrl,
            Clock clock) {
        super(LinkPurpose.INVITATION, links, users, settings, new Addressing(secrets, publicUrl, clock));
    }
}
