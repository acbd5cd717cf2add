package org.clientroi.invitation.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientroi.invitation.domain.NeverWrite;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.TimeOrderedId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcNeverWrite implements NeverWrite {

    private final Jdbi jdbi;
    private final Secrets secrets;

    @SuppressWarnings("NullAway")
    protected JdbcNeverWrite() {
        this(null, null);
    }

    @Inject
    JdbcNeverWrite(Jdbi jdbi, Secrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    @Override
    public void add(EmailAddress address, Optional<ShopId> shop, SkipReason reason, Instant at) {
        boolean known = among(Set.of(address)).stream()
                .anyMatch(entry -> entry.shop().isEmpty() || entry.shop().equals(shop));
        if (known) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
            insert into suppressed_address (id, address_hash, shop_id, reason, suppressed_at)
            values (:id, :hash, cast(:shop as uuid), :reason, :at)
            """)
                .bind("id", TimeOrderedId.next())
                .bind("hash", hash(address))
                .bind("shop", shop.map(ShopId::toString).orElse(null))
                .bind("reason", reason.code())
                .bind("at", at)
                .execute());
    }

    @Override
    public Set<Entry> among(Collection<EmailAddress> addresses) {
        Map<String, EmailAddress> byHash =
                addresses.stream().distinct().collect(Collectors.toMap(this::hash, Function.identity()));
        if (byHash.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
            select address_hash, shop_id, reason from suppressed_address
            where address_hash = any(:hashes)
            """)
                .bindArray("hashes", String.class, byHash.keySet())
                .map((row, context) -> new Entry(
                        Objects.requireNonNull(byHash.get(row.getString("address_hash"))),
                        Optional.ofNullable(row.getObject("shop_id", UUID.class))
                                .map(ShopId::new),
                        SkipReason.of(row.getString("reason"))))
                .set());
    }

    private String hash(EmailAddress address) {
        return secrets.keyedHash("suppressed", address.value());
    }
}
