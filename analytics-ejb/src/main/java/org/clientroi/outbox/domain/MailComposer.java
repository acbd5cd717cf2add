package org.clientroi.outbox.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes the mails of one kind. Bodies are not stored: each is written when it is sent, and again when looked at. */
public interface MailComposer {

    String kind();

    /** The mail about {@code subject}, to be sent now; empty when it is no longer to be sent. */
    Optional<ComposedMail> compose(UUID subject);

    /** The mail as it looks, whatever became of it; empty when there is nobody left to address it to. */
    Optional<ComposedMail> preview(UUID subject);

    Map<UUID, MailHeading> headings(Collection<UUID> subjects);
}
