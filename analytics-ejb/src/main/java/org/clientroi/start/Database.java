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

    @Produces
    @PersistenceContext(unitName = "clientroi")
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/clientroi")
    private DataSource dataSource;

    @Resource
    private TransactionSynchronizationRegistry transactions;

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
