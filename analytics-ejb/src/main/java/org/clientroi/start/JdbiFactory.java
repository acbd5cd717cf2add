package org.clientroi.start;

import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * JDBC as the rooms use it: in the transaction of the use case, which somebody else begins and ends; identifiers as
 * {@code uuid}, instants as {@code timestamp with time zone}, the same on both databases.
 */
public final class JdbiFactory {

    private JdbiFactory() {}

    public static Jdbi over(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.registerArgument(new UuidArguments());
        jdbi.registerArgument(new InstantArguments());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerColumnMapper(UUID.class, (row, column, context) -> row.getObject(column, UUID.class));
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        });
        return jdbi;
    }

    private static final class UuidArguments implements ArgumentFactory.Preparable {

        @Override
        public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
            if (type != UUID.class) {
                return Optional.empty();
            }
            return Optional.of(value -> value == null
                    ? new NullArgument(Types.OTHER)
                    : (position, statement, context) -> statement.setObject(position, value));
        }
    }

    private static final class InstantArguments implements ArgumentFactory.Preparable {

        @Override
        public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
            if (type != Instant.class) {
                return Optional.empty();
            }
            return Optional.of(value -> value == null
                    ? new NullArgument(Types.TIMESTAMP_WITH_TIMEZONE)
                    : (position, statement, context) ->
                            statement.setObject(position, ((Instant) value).atOffset(ZoneOffset.UTC)));
        }
    }
}
