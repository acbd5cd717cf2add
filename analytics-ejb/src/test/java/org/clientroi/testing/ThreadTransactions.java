package org.clientroi.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * What the container's transaction manager does, for one database and plain Java: a transaction is bound to its
 * thread; JDBC and JPA inside it share one connection.
 */
final class ThreadTransactions implements AutoCloseable {

    private record Unit(Connection connection, EntityManager entities) {}

    private final DataSource database;
    private final EntityManagerFactory factory;
    private final ThreadLocal<Deque<Unit>> units = ThreadLocal.withInitial(ArrayDeque::new);

    ThreadTransactions(DataSource database) {
        this.database = database;
        this.factory = Persistence.createEntityManagerFactory(
                "clientroi",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource(),
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "eclipselink.session-name",
                        "session" + System.identityHashCode(this)));
    }

    boolean isActive() {
        return !units.get().isEmpty();
    }

    <T> T inNew(Callable<T> work) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            EntityManager entities = factory.createEntityManager();
            units.get().push(new Unit(connection, entities));
            try {
                entities.getTransaction().begin();
                T result = work.call();
                entities.getTransaction().commit();
                connection.commit();
                return result;
            } catch (Exception | Error e) {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                connection.rollback();
                throw e;
            } finally {
                units.get().pop();
                entities.close();
            }
        }
    }

    /** A data source whose connections belong to the thread's transaction where there is one. */
    DataSource dataSource() {
        return new ThreadDataSource();
    }

    /** An entity manager that belongs to the thread's transaction. */
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    Unit unit = units.get().peek();
                    if (unit == null) {
                        throw new IllegalStateException("no transaction: " + method.getName());
                    }
                    try {
                        return method.invoke(unit.entities(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() {
        factory.close();
    }

    private final class ThreadDataSource extends ForwardingDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            Unit unit = units.get().peek();
            return unit == null ? database.getConnection() : unclosable(unit.connection());
        }

        private Connection unclosable(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        switch (method.getName()) {
                            case "close", "commit", "rollback", "setAutoCommit" -> {
                                return null;
                            }
                            default -> {
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            }
                        }
                    });
        }

        @Override
        DataSource database() {
            return database;
        }
    }
}
