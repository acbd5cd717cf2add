package org.clientroi.outbox.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes the mails of one kind. Bodies are not stored: each is written when it is sent, and again when looked at. */
public interface MailComposer {

    String kind();

    /** The mail about {@code subject}, to be sent now; empty when it is no longer to be sent. */
    Optional<ComposedMail> compose(UUID subject);

    /** Several at once, for whom it is cheaper to read together; those that are no longer to be sent are left out. */
    default Map<UUID, ComposedMail> compose(Collection<UUID> subjects) {
        Map<UUID, ComposedMail> mails = new LinkedHashMap<>();
        subjects.forEach(subject -> compose(subject).ifPresent(mail -> mails.put(subject, mail)));
        return mails;
    }

    /** The mail as it looks, whatever became of it; empty when there is nobody left to address it to. */
    Optional<ComposedMail> preview(UUID subject);

    Map<UUID, MailHeading> headings(Collection<UUID> subjects);
}
