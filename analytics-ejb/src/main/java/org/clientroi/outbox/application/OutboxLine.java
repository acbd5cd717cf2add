package org.clientroi.outbox.application;

import java.util.Optional;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.outbox.domain.StoredMail;
import org.clientroi.shared.EmailAddress;

/** A mail in the list: what is stored of it and what it says on top. */
public record OutboxLine(StoredMail mail, Optional<MailHeading> heading) {

    public Optional<EmailAddress> recipient() {
        return heading.flatMap(MailHeading::to);
    }

    /** The recipient for those who need not know the person: {@code c…@example.org}. */
    public Optional<String> maskedRecipient() {
        return recipient().map(to -> to.value().substring(0, to.value().offsetByCodePoints(0, 1)) + "…@" + to.domain());
    }

    public Optional<String> subject() {
        return heading.map(MailHeading::subject);
    }
}
