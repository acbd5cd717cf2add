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

/** What somebody chose and typed on the survey's later pages, for their own eyes. */
@ApplicationScoped
class RepliesOfPerson implements PersonalDataSource {

    private static final List<String> COLUMNS =
            List.of("shop", "order_number", "question", "first_choice", "first_words", "last_choice", "last_words");

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected RepliesOfPerson() {
        this(null);
    }

    @Inject
    RepliesOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "replies";
    }

    @Override
    public List<Map<String, String>> of(CustomerId customer, EmailAddress address) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select s.code as shop, o.order_number, p.question, p.first_choice, p.first_words, p.first_replied_at,
                   p.last_choice, p.last_words, p.last_replied_at
            from reply p join customer_order o on o.id = p.order_id join shop s on s.id = p.shop_id
            where o.customer_id = :customer order by p.first_replied_at, p.id
            """)
                .bind("customer", customer.value())
                .map((row, context) -> fields(row))
                .list());
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            @Nullable String content = row.getString(column);
            if (content != null && !content.isEmpty()) {
                fields.put(column, content);
            }
        }
        for (String column : List.of("first_replied_at", "last_replied_at")) {
            fields.put(
                    column,
                    row.getObject(column, OffsetDateTime.class).toInstant().toString());
        }
        return fields;
    }
}
