package org.clientroi.outbox.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.clientroi.shared.ShopId;

/** Takes mails in, in the transaction of what they are about: they are sent exactly when that is committed. */
public interface Outbox {

    /** A mail about {@code subject}; there is at most one of a kind. */
    void queue(ShopId shop, String kind, UUID subject, Instant dueAt);

    /** A mail that was held back is due after all. */
    void queueAgain(String kind, UUID subject, Instant dueAt);

    /** A mail of the installation itself, to one of its users; no shop's outbox shows it. */
    void queue(String kind, UUID subject, Instant dueAt);

    /** The persons these mails are about were erased: what waits or is held is dropped, and no words about them are kept. */
    void forget(String kind, Collection<UUID> subjects);
}
