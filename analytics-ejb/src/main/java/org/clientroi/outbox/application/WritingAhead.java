package org.clientroi.outbox.application;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clientroi.outbox.domain.ClaimedMail;
import org.clientroi.outbox.domain.Composition;

/**
 * Writes the mails of a claim before the first is sent: the rows of a hundred are read nearly as fast as those of one. What
 * was written too long ago is written again, for meanwhile the customer may have answered or opted out.
 */
final class WritingAhead {

    private static final Logger LOG = System.getLogger(WritingAhead.class.getName());

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final PreparingMails preparing;
    private final Clock clock;
    private final List<ClaimedMail> mails;
    private List<Composition> written = List.of();
    private int first;
    private Instant writtenAt = Instant.MIN;

    WritingAhead(PreparingMails preparing, Clock clock, List<ClaimedMail> mails) {
        this.preparing = preparing;
        this.clock = clock;
        this.mails = mails;
    }

    /** The mail at this place, as of a moment ago. Throws what writing this one throws. */
    Composition get(int place) {
        Instant now = clock.instant();
        if (place < first
                || place >= first + written.size()
                || writtenAt.plus(FRESH).isBefore(now)) {
            write(place, now);
        }
        return place < first + written.size() ? written.get(place - first) : preparing.prepare(mails.get(place));
    }

    private void write(int from, Instant now) {
        first = from;
        writtenAt = now;
        try {
            written = preparing.prepare(mails.subList(from, mails.size()));
        } catch (RuntimeException e) {
            // One mail that cannot be written must not keep the others waiting: each by itself, then.
            LOG.log(Level.DEBUG, "the mails of a claim could not be written together", e);
            written = List.of();
        }
    }
}
