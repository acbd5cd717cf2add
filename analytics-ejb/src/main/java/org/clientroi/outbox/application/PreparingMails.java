package org.clientroi.outbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return judged(mail, composer(mail.kind()).compose(mail.subject()));
    }

    /** The same for several, in their order. */
    public List<Prepared> prepare(List<ClaimedMail> mails) {
        Map<String, Map<UUID, ComposedMail>> composed = new HashMap<>();
        mails.stream()
                .collect(Collectors.groupingBy(
                        ClaimedMail::kind, Collectors.mapping(ClaimedMail::subject, Collectors.toList())))
                .forEach((kind, subjects) -> composed.put(kind, composer(kind).compose(subjects)));
        return mails.stream()
                .map(mail -> judged(
                        mail,
                        Optional.ofNullable(Objects.requireNonNull(composed.get(mail.kind()))
                                .get(mail.subject()))))
                .toList();
    }

    private Prepared judged(ClaimedMail mail, Optional<ComposedMail> composed) {
        if (mail.demonstration() && !(settings.url() instanceof MailUrl.Folder)) {
            return new Prepared.NotToBeSent(EndReason.DEMONSTRATION);
        }
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
