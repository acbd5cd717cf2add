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
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientroi.outbox.domain.ClaimedMail;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.Composition;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.outbox.domain.MailUrl;

/** Writes a claimed mail, unless it may not go. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class PreparingMails {

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

    public Composition prepare(ClaimedMail mail) {
        return prepare(List.of(mail)).getFirst();
    }

    /** The same for several, in their order. */
    public List<Composition> prepare(List<ClaimedMail> mails) {
        Map<String, Map<UUID, Composition>> composed = new HashMap<>();
        mails.stream()
                .collect(Collectors.groupingBy(
                        ClaimedMail::kind, Collectors.mapping(ClaimedMail::subject, Collectors.toList())))
                .forEach((kind, subjects) -> composed.put(kind, composer(kind).compose(subjects)));
        return mails.stream()
                .map(mail -> allowed(
                        mail,
                        Objects.requireNonNull(Objects.requireNonNull(composed.get(mail.kind()))
                                .get(mail.subject()))))
                .toList();
    }

    /** What the settings of this installation leave of it. */
    private Composition allowed(ClaimedMail mail, Composition composed) {
        if (mail.demonstration() && !(settings.url() instanceof MailUrl.Folder)) {
            return new Composition.NotToBeSent(EndReason.DEMONSTRATION);
        }
        return composed instanceof Composition.Written(ComposedMail written)
                        && !settings.onlyTo().allows(written.to())
                ? new Composition.NotToBeSent(EndReason.ONLY_TO)
                : composed;
    }

    private MailComposer composer(String kind) {
        return composers.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes mails of the kind " + kind));
    }
}
