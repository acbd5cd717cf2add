package org.clientroi.outbox.domain;

import java.util.Optional;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.Sender;
import org.clientroi.shop.domain.ShopIdentity;

/** The installation's settings for mail, read and checked at the start. */
public interface MailSettings {

    /** {@code clientroi.mail.url}: where mails go. */
    MailUrl url();

    /** {@code clientroi.mail.from}: who writes, for shops without an address of their own. */
    Optional<Sender> from();

    /**
     * The address a shop writes from: its own, else the installation's. Into a folder a mail can go without a sender; a
     * server needs one that exists.
     */
    default EmailAddress senderOf(ShopIdentity shop, Letterhead letterhead) {
        return letterhead
                .from()
                .map(Sender::address)
                .or(this::sender)
                .orElseThrow(() -> new IllegalStateException(
                        "no sender: set the mail_from of " + shop.name() + ", or clientroi.mail.from"));
    }

    /** The address the installation itself writes from; empty when none is set and mails go to a server. */
    default Optional<EmailAddress> sender() {
        return from().map(Sender::address)
                .or(() -> url() instanceof MailUrl.Folder
                        ? Optional.of(new EmailAddress("survey@clientroi.invalid"))
                        : Optional.empty());
    }

    /** {@code clientroi.mail.only-to}: nobody else is ever written to. */
    OnlyTo onlyTo();
}
