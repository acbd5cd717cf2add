package org.clientroi.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every statement of one transaction after the other, with its parameters, so that they can be run again without us. */
final class Recording {

    /** One setting of one parameter. */
    private record Parameter(Method method, @Nullable Object[] arguments) {}

    /** An array parameter: it belongs to a connection and has to be made again on another. */
    private record Elements(String type, Object[] values) {}

    /** A statement that was executed, or added to a batch. */
    private record Step(String sql, List<Parameter> parameters) {}

    private final List<List<Step>> transactions = new ArrayList<>();
    private List<Step> current = new ArrayList<>();
    private final Map<Object, Elements> arrays = new IdentityHashMap<>();

    int transactions() {
        return transactions.size();
    }

    /** How many statements a transaction has on average. */
    double statements() {
        return transactions.stream().mapToInt(List::size).average().orElse(0);
    }

    Connection of(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = method.invoke(connection, arguments);
            switch (method.getName()) {
                case "prepareStatement" -> {
                    return recorded((PreparedStatement) result, (String) arguments[0]);
                }
                case "createArrayOf" ->
                    arrays.put(result, new Elements((String) arguments[0], ((Object[]) arguments[1]).clone()));
                case "commit" -> endTransaction();
                default -> {
                    // nothing to write down
                }
            }
            return result;
        });
    }

    private void endTransaction() {
        if (!current.isEmpty()) {
            transactions.add(current);
            current = new ArrayList<>();
        }
    }

    private PreparedStatement recorded(PreparedStatement statement, String sql) {
        List<Parameter> parameters = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            String name = method.getName();
            if (name.equals("getConnection")) {
                // arrays are often made on the connection a statement says it has
                return of(statement.getConnection());
            }
            if (name.startsWith("set") && arguments != null && arguments.length > 1) {
                parameters.add(new Parameter(method, arguments.clone()));
            } else if (name.equals("addBatch") || name.startsWith("execute") && !name.endsWith("Batch")) {
                current.add(new Step(sql, List.copyOf(parameters)));
                parameters.clear();
                if (statement.getConnection().getAutoCommit()) {
                    endTransaction();
                }
            }
            return method.invoke(statement, arguments);
        });
    }

    /** Runs some of the transactions again: plain JDBC, each statement prepared once. */
    void replay(Connection connection, List<Integer> numbers) throws SQLException, ReflectiveOperationException {
        Map<String, PreparedStatement> prepared = new HashMap<>();
        connection.setAutoCommit(false);
        for (int number : numbers) {
            for (Step step : transactions.get(number)) {
                PreparedStatement statement = prepared.get(step.sql());
                if (statement == null) {
                    statement = connection.prepareStatement(step.sql());
                    prepared.put(step.sql(), statement);
                }
                run(connection, statement, step);
            }
            connection.commit();
        }
    }

    private void run(Connection connection, PreparedStatement statement, Step step)
            throws SQLException, ReflectiveOperationException {
        for (Parameter parameter : step.parameters()) {
            Elements elements = parameter.arguments()[1] instanceof Array array ? arrays.get(array) : null;
            if (elements == null) {
                parameter.method().invoke(statement, parameter.arguments());
            } else {
                int position = (Integer) Objects.requireNonNull(parameter.arguments()[0]);
                statement.setArray(position, connection.createArrayOf(elements.type(), elements.values()));
            }
        }
        if (statement.execute()) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    private interface Invocation {
        @Nullable
        Object invoke(Method method, Object[] arguments) throws ReflectiveOperationException, SQLException;
    }

    private static <T> T proxy(Class<T> type, Invocation invocation) {
        return type.cast(Proxy.newProxyInstance(
                Recording.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return invocation.invoke(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
