package org.clientroi.outbox.domain;

import java.util.Optional;
import org.clientroi.shop.domain.Sender;

/** The installation's settings for mail, read and checked at the start. */
public interface MailSettings {

    /** {@code clientroi.mail.url}: where mails go. */
    MailUrl url();

    /** {@code clientroi.mail.from}: who writes, for shops without an address of their own. */
    Optional<Sender> from();

    /** {@code clientroi.mail.only-to}: nobody else is ever written to. */
    OnlyTo onlyTo();
}
