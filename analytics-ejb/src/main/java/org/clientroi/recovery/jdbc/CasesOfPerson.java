package org.clientroi.recovery.jdbc;

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

/** That somebody was called back, what was noted and written, for their own eyes. Who called is not theirs to know. */
@ApplicationScoped
class CasesOfPerson implements PersonalDataSource {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected CasesOfPerson() {
        this(null);
    }

    @Inject
    CasesOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "call_backs";
    }

    @Override
    public List<Map<String, String>> of(CustomerId customer, EmailAddress address) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select s.code, o.order_number, e.kind, e.at, e.reasons, e.note, l.subject, l.body
            from recovery_event e
            join recovery_case c on c.id = e.case_id
            join customer_order o on o.id = c.order_id
            join shop s on s.id = c.shop_id
            left join recovery_letter l on l.event_id = e.id
            where o.customer_id = :customer order by e.at, e.id
            """)
                .bind("customer", customer.value())
                .map((row, context) -> fields(row))
                .list());
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String column : List.of("code", "order_number", "kind", "reasons", "note", "subject", "body")) {
            @Nullable String content = row.getString(column);
            if (content != null) {
                fields.put(column.equals("code") ? "shop" : column, content);
            }
        }
        fields.put("at", row.getObject("at", OffsetDateTime.class).toInstant().toString());
        return fields;
    }
}
