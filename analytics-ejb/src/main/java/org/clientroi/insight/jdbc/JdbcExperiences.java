package org.clientroi.insight.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.DatabaseMetaData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.insight.domain.Experiences;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcExperiences implements Experiences {

    private static final int BATCH = 5_000;

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcExperiences() {
        this(null);
    }

    @Inject
    JdbcExperiences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void refresh(Set<CustomerId> customers) {
        // by their text, which is how both databases order them: everybody locks in the same order
        List<UUID> sorted = customers.stream()
                .map(CustomerId::value)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        jdbi.useHandle(handle -> {
            for (int from = 0; from < sorted.size(); from += BATCH) {
                rewrite(handle, sorted.subList(from, Math.min(sorted.size(), from + BATCH)));
            }
        });
    }

    private static void rewrite(Handle handle, List<UUID> customers) {
        handle.createQuery(ExperienceSql.lock(lockClause(handle)))
                .bindArray("customers", UUID.class, customers)
                .mapTo(UUID.class)
                .list();
        if (customers.size() == 1) {
            for (String statement : ExperienceSql.REWRITE_ONE) {
                handle.createUpdate(statement)
                        .bind("customer", customers.getFirst())
                        .execute();
            }
        } else {
            for (String statement : ExperienceSql.REWRITE_SOME) {
                handle.createUpdate(statement)
                        .bindArray("customers", UUID.class, customers)
                        .execute();
            }
        }
    }

    /**
     * PostgreSQL's plain {@code for update} also keeps out new orders that refer to the customer: two imports that each
     * stored an order of one customer would wait for each other for good.
     */
    private static String lockClause(Handle handle) {
        String product = handle.queryMetadata(DatabaseMetaData::getDatabaseProductName);
        return product.equals("PostgreSQL") ? "for no key update" : "for update";
    }

    @Override
    public List<CustomerId> customersOf(ShopId shop, Optional<CustomerId> after, int atMost) {
        return jdbi.withHandle(handle -> handle.createQuery(ExperienceSql.CUSTOMERS)
                .bind("shop", shop.value())
                .bind("after", after.map(CustomerId::value).orElse(null))
                .bind("atMost", atMost)
                .mapTo(UUID.class)
                .map(CustomerId::new)
                .list());
    }
}
