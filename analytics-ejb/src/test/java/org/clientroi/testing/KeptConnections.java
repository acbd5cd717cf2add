package org.clientroi.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Connections that are kept, as an application server keeps them, to a database that can be changed between rounds; and
 * once in a while one that somebody looks over the shoulder of.
 */
public final class KeptConnections extends ForwardingDataSource {

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
    DataSource database() {
        return database;
    }
}
