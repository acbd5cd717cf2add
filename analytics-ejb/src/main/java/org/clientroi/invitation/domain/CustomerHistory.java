package org.clientroi.invitation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.ShopId;

/**
 * What went before between us and a customer.
 *
 * @param lastAsked when a mail last went to the customer, from whichever shop; now, for one that waits in the outbox
 */
public record CustomerHistory(Set<NeverWrite.Entry> neverWrite, Optional<Instant> lastAsked) {

    /** At most one survey a customer in as long as this. */
    private static final Duration QUIET = Duration.ofDays(90);

    public boolean isAskedRecently(Instant at) {
        return lastAsked.filter(last -> last.plus(QUIET).isAfter(at)).isPresent();
    }

    public Optional<SkipReason> forbids(EmailAddress to, ShopId from) {
        return neverWrite.stream()
                .filter(entry -> entry.forbids(to, from))
                .map(NeverWrite.Entry::reason)
                .sorted()
                .findFirst();
    }
}
