package org.clientroi.invitation.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.ShopId;

/**
 * The addresses never to write to, kept as hashes under a key of their own, so that the list outlives the person and
 * cannot be joined with anything.
 */
public interface NeverWrite {

    /** Adds the address, for one shop or (empty) for all; repeated, it changes nothing. */
    void add(EmailAddress address, Optional<ShopId> shop, SkipReason reason, Instant at);

    Set<Entry> among(Collection<EmailAddress> addresses);

    /** @param shop empty: all shops */
    record Entry(EmailAddress address, Optional<ShopId> shop, SkipReason reason) {

        public boolean forbids(EmailAddress to, ShopId from) {
            return address.equals(to) && shop.map(from::equals).orElse(true);
        }
    }
}
