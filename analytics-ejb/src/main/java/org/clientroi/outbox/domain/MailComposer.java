package org.clientroi.outbox.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.shared.EmailAddress;

/** Writes the mails of one kind. Bodies are not stored: each is written when it is sent, and again when looked at. */
public interface MailComposer {

    String kind();

    /** The mail about {@code subject}, to be sent now; empty when it is no longer to be sent. */
    Optional<ComposedMail> compose(UUID subject);

    /** Each of several, for whom it is cheaper to read together, or who knows more than that it is not to be sent. */
    default Map<UUID, Composition> compose(Collection<UUID> subjects) {
        Map<UUID, Composition> mails = new LinkedHashMap<>();
        subjects.forEach(subject -> mails.put(
                subject,
                compose(subject)
                        .<Composition>map(Composition.Written::new)
                        .orElseGet(() -> new Composition.NotToBeSent(EndReason.NO_LONGER_DUE))));
        return mails;
    }

    /** The mail as it looks, whatever became of it; empty when there is nobody left to address it to. */
    Optional<ComposedMail> preview(UUID subject);

    Map<UUID, MailHeading> headings(Collection<UUID> subjects);

    /** What mails to this customer, of whichever shop, are about; nothing for mails that go to no customer. */
    default Set<UUID> subjectsTo(EmailAddress customer) {
        return Set.of();
    }
}
