package org.clientroi.outbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.clientroi.outbox.domain.ClaimedMail;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.Composition;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailServerAway;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.outbox.domain.MailUrl;
import org.clientroi.outbox.domain.Transport;
import org.clientroi.outbox.domain.Transport.Outcome;

/**
 * Sends what is due: claims a batch, hands the mails over one by one on one connection, outside any transaction, and
 * marks each as it goes. Killed in the middle, the mail then in flight may go twice; the others wait until their lease
 * ends. As many nodes as there are share the work.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class SendingMails {

    private static final Logger LOG = System.getLogger(SendingMails.class.getName());

    private static final int BATCH = 100;
    private static final int MOST_IN_A_RUN = 500;

    /** What one mail may take when every step of it runs into its timeout. */
    private static final Duration SLOWEST = Duration.ofMinutes(4);

    private final MarkingMails marking;
    private final PreparingMails preparing;
    private final TellingOfMails telling;
    private final Instance<Transport> transports;
    private final MailSettings settings;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected SendingMails() {
        this(null, null, null, null, null, null);
    }

    @Inject
    SendingMails(
            MarkingMails marking,
            PreparingMails preparing,
            TellingOfMails telling,
            @Any Instance<Transport> transports,
            MailSettings settings,
            Clock clock) {
        this.marking = marking;
        this.preparing = preparing;
        this.telling = telling;
        this.transports = transports;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends what is due now, up to a limit; the number of mails that left. */
    public int sendDue() {
        int sent = 0;
        int claimed = 0;
        try (ReusedLine line = new ReusedLine(transport(), settings.url())) {
            List<ClaimedMail> batch = marking.claim(BATCH);
            while (!batch.isEmpty()) {
                claimed += batch.size();
                sent += send(batch, line);
                batch = line.isAway() || claimed >= MOST_IN_A_RUN ? List.of() : marking.claim(BATCH);
            }
        }
        if (claimed > 0) {
            LOG.log(Level.INFO, "Mails: {0} due, {1} sent", claimed, sent);
        }
        return sent;
    }

    private int send(List<ClaimedMail> batch, ReusedLine line) {
        WritingAhead writing = new WritingAhead(preparing, clock, batch);
        Map<String, Map<UUID, Instant>> sent = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            ClaimedMail mail = batch.get(i);
            if (line.isAway() || clock.instant().plus(SLOWEST).isAfter(mail.leaseUntil())) {
                marking.giveBack(batch.subList(i, batch.size()), line.awayWords());
                break;
            }
            int place = i;
            send(mail, () -> writing.get(place), line)
                    .ifPresent(at -> sent.computeIfAbsent(mail.kind(), _ -> new HashMap<>())
                            .put(mail.subject(), at));
        }
        sent.forEach(telling::sent);
        return sent.values().stream().mapToInt(Map::size).sum();
    }

    /** When it left, if it did. */
    private Optional<Instant> send(ClaimedMail mail, Supplier<Composition> writing, ReusedLine line) {
        Composition composed;
        try {
            composed = writing.get();
        } catch (RuntimeException e) {
            // One mail that cannot be written must not keep the others waiting.
            LOG.log(Level.ERROR, "Mail " + mail.id() + " could not be written", e);
            attemptFailed(mail, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        return switch (composed) {
            case Composition.Written written -> note(mail, handOver(mail, written.mail(), line), line);
            case Composition.NotToBeSent not -> drop(mail, not.reason());
        };
    }

    private Outcome handOver(ClaimedMail mail, ComposedMail composed, ReusedLine line) {
        try {
            return line.get().send(mail.id(), clock.instant(), composed);
        } catch (MailServerAway e) {
            return new Outcome.ServerAway(e.words());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Mail " + mail.id() + " could not be handed over", e);
            return new Outcome.NotTaken(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Instant> note(ClaimedMail mail, Outcome outcome, ReusedLine line) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Accepted _ -> {
                markSent(mail, now);
                return Optional.of(now);
            }
            case Outcome.RecipientRefused refused -> {
                marking.refused(mail, refused.words());
                telling.undeliverable(mail, now);
            }
            case Outcome.NotTaken not -> attemptFailed(mail, not.words());
            case Outcome.LineLost lost -> {
                line.lost(lost.words());
                attemptFailed(mail, lost.words());
            }
            case Outcome.ServerAway away -> {
                LOG.log(Level.WARNING, "The mail server cannot be reached: {0}", away.words());
                marking.giveBack(List.of(mail), away.words());
            }
        }
        return Optional.empty();
    }

    /** A mail that has left and is not marked goes again when its lease ends: worth a second try. */
    private void markSent(ClaimedMail mail, Instant at) {
        try {
            marking.sent(mail, at);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mail " + mail.id() + " was sent and could not be marked; once more", e);
            marking.sent(mail, at);
        }
    }

    private Optional<Instant> drop(ClaimedMail mail, EndReason reason) {
        marking.dropped(mail, reason);
        telling.abandoned(mail, reason);
        return Optional.empty();
    }

    private void attemptFailed(ClaimedMail mail, String words) {
        if (marking.attemptFailed(mail, words)) {
            telling.abandoned(mail, EndReason.GIVEN_UP);
        }
    }

    private Transport transport() {
        MailUrl url = settings.url();
        return transports.stream()
                .filter(candidate -> candidate.carriesTo(url))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing carries mails to " + url));
    }
}
