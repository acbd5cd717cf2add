package org.clientroi.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The one database, as settings name it, handed to the rooms. */
@ApplicationScoped
class Database {
    @PersistenceContext(unitName = "clientroi")
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/clientroi")
    private DataSource dataSource;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /**
     * One for all, looked up now, while the start asks for it: Payara looks the unit up at the first use in the module of
     * whoever calls, and below a request of the web module there is none. An injected one each would fail there.
     */
    @Produces
    @Singleton
    EntityManager entities() {
        entities.clear();
        return entities;
    }

    @Produces
    @Singleton
    DataSource dataSource() {
        return new SharedConnection(dataSource, entities, transactions);
    }

    @Produces
    @Singleton
    Jdbi jdbi() {
        return JdbiFactory.over(dataSource());
    }
}
