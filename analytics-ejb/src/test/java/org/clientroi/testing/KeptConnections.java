package org.clientroi.testing;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections that are kept, as an application server keeps them, to a database that can be changed between rounds; and
 * once in a while one that somebody looks over the shoulder of.
 */
public final class KeptConnections implements DataSource {

    private final Deque<Connection> free = new ConcurrentLinkedDeque<>();
    private volatile DataSource database;
    private volatile UnaryOperator<Connection> observed = UnaryOperator.identity();

    public KeptConnections(DataSource database) {
        this.database = database;
    }

    public void changeTo(DataSource other) throws SQLException {
        release();
        database = other;
    }

    public void release() throws SQLException {
        for (Connection connection = free.poll(); connection != null; connection = free.poll()) {
            connection.close();
        }
    }

    /** From now on connections are handed out as {@code observer} wraps them. */
    public void observe(UnaryOperator<Connection> observer) {
        observed = observer;
    }

    public void observeNoMore() {
        observed = UnaryOperator.identity();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection kept = free.poll();
        Connection connection = kept == null ? database.getConnection() : kept;
        Connection kind = observed.apply(connection);
        return (Connection) Proxy.newProxyInstance(
                KeptConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        connection.setAutoCommit(true);
                        free.push(connection);
                        return null;
                    }
                    try {
                        return method.invoke(kind, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
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
