package org.clientroi.outbox.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** The outbox as people read it. */
public interface StoredMails {

    /** The newest first. Nothing when the scope does not cover the shop. */
    List<StoredMail> page(ShopScope scope, ShopId shop, MailFilter filter, Optional<OutboxCursor> after, int limit);

    Optional<StoredMail> find(ShopScope scope, UUID id);

    Map<MailState, Long> counts(ShopScope scope, ShopId shop, Optional<Set<UUID>> subjects);
}
