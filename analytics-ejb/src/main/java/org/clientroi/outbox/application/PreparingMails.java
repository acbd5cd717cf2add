package org.clientroi.outbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.clientroi.outbox.domain.ClaimedMail;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.outbox.domain.MailUrl;

/** Writes a claimed mail, unless it may not go. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class PreparingMails {

    /** A mail to hand over, or why not. */
    public sealed interface Prepared {

        record Ready(ComposedMail mail) implements Prepared {}

        record NotToBeSent(EndReason reason) implements Prepared {}
    }

    private final Instance<MailComposer> composers;
    private final MailSettings settings;

    @SuppressWarnings("NullAway")
    protected PreparingMails() {
        this(null, null);
    }

    @Inject
    PreparingMails(@Any Instance<MailComposer> composers, MailSettings settings) {
        this.composers = composers;
        this.settings = settings;
    }

    public Prepared prepare(ClaimedMail mail) {
        if (mail.demonstration() && !(settings.url() instanceof MailUrl.Folder)) {
            return new Prepared.NotToBeSent(EndReason.DEMONSTRATION);
        }
        Optional<ComposedMail> composed = composer(mail.kind()).compose(mail.subject());
        if (composed.isEmpty()) {
            return new Prepared.NotToBeSent(EndReason.NO_LONGER_DUE);
        }
        return settings.onlyTo().allows(composed.get().to())
                ? new Prepared.Ready(composed.get())
                : new Prepared.NotToBeSent(EndReason.ONLY_TO);
    }

    private MailComposer composer(String kind) {
        return composers.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes mails of the kind " + kind));
    }
}
