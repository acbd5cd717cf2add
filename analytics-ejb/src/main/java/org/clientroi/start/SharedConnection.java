package org.clientroi.start;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The data source as the rooms see it: inside a transaction, the very connection that JPA uses, so that each sees what the
 * other wrote and both end together; outside, a new one.
 *
 * <p>The container's own data source does the same for a request, but not below an EJB (the start, whatever repeats): there
 * Payara does not tell it of a transaction that {@code @Transactional} began, and each statement would be committed alone.
 */
final class SharedConnection implements DataSource {

    private final DataSource database;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transactions;

    SharedConnection(DataSource database, EntityManager entities, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return switch (transactions.getTransactionStatus()) {
            case Status.STATUS_ACTIVE, Status.STATUS_MARKED_ROLLBACK -> lent(entities.unwrap(Connection.class));
            default -> database.getConnection();
        };
    }

    /** Whoever borrows it neither closes it nor ends the transaction: that is the use case's. */
    private static Connection lent(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                SharedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close", "commit", "rollback", "setAutoCommit" -> null;
                    default -> {
                        try {
                            yield method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.clientroi");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
