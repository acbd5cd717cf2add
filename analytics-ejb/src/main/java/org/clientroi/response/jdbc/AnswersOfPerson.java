package org.clientroi.response.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientroi.order.domain.PersonalDataSource;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What somebody answered, for their own eyes. */
@ApplicationScoped
class AnswersOfPerson implements PersonalDataSource {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected AnswersOfPerson() {
        this(null);
    }

    @Inject
    AnswersOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public List<Map<String, String>> of(CustomerId customer, EmailAddress address) {
        return jdbi.withHandle(handle -> handle.createQuery("select s.code, o.order_number, r.* from response r join"
                        + " customer_order o on o.id = r.order_id join shop s on s.id = r.shop_id where o.customer_id ="
                        + " :customer order by r.first_answered_at, r.id")
                .bind("customer", customer.value())
                .map((row, context) -> fields(row))
                .list());
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String column : List.of(
                "code", "order_number", "question", "first_score", "first_comment", "last_score", "last_comment")) {
            @Nullable String content = row.getString(column);
            if (content != null) {
                fields.put(column.equals("code") ? "shop" : column, content);
            }
        }
        for (String column : List.of("first_answered_at", "last_answered_at")) {
            fields.put(
                    column,
                    row.getObject(column, OffsetDateTime.class).toInstant().toString());
        }
        return fields;
    }
}
