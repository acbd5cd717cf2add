package org.clientroi.recovery.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseEvents;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.recovery.domain.CaseLetter;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.UserId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcCaseEvents implements CaseEvents {

    private final Jdbi jdbi;
    private final EntityManager entities;

    @SuppressWarnings("NullAway")
    protected JdbcCaseEvents() {
        this(null, null);
    }

    @Inject
    JdbcCaseEvents(Jdbi jdbi, EntityManager entities) {
        this.jdbi = jdbi;
        this.entities = entities;
    }

    /** The case itself is written first: its history refers to it. */
    @Override
    public void add(CaseEvent event) {
        entities.flush();
        jdbi.useHandle(handle -> handle.createUpdate("""
            insert into recovery_event
                (id, case_id, kind, at, author_id, author_name, reasons, deadline, note)
            values (:id, :case, :kind, :at, cast(:author as uuid), :name, :reasons, :deadline, :note)
            """)
                .bind("id", event.id())
                .bind("case", event.about().value())
                .bind("kind", event.kind().code())
                .bind("at", event.at())
                .bind(
                        "author",
                        event.author().map(agent -> agent.id().toString()).orElse(null))
                .bind("name", event.author().map(Agent::name).orElse(null))
                .bind("reasons", event.reasons().stream().map(Reason::code).collect(Collectors.joining(",")))
                .bind("deadline", event.deadline())
                .bind("note", event.note().orElse(null))
                .execute());
    }

    @Override
    public void add(CaseEvent event, CaseLetter letter) {
        add(event);
        jdbi.useHandle(handle -> handle.createUpdate("""
            insert into recovery_letter (event_id, reply_to, subject, body)
            values (:event, :replyTo, :subject, :body)
            """)
                .bind("event", event.id())
                .bind("replyTo", letter.replyTo().map(EmailAddress::value).orElse(null))
                .bind("subject", letter.subject())
                .bind("body", letter.body())
                .execute());
    }

    @Override
    public List<CaseEvent> of(CaseId about) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from recovery_event where case_id = :case order by at, id")
                        .bind("case", about.value())
                        .map((row, context) -> event(row))
                        .list());
    }

    @Override
    public Optional<CaseEvent> find(UUID id) {
        return all(Set.of(id)).stream().findFirst();
    }

    @Override
    public List<CaseEvent> all(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from recovery_event where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> event(row))
                .list());
    }

    @Override
    public Map<UUID, CaseLetter> letters(Collection<UUID> events) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from recovery_letter where event_id = any(:ids) and body is not null")
                .bindArray("ids", UUID.class, events)
                .map((row, context) -> Map.entry(row.getObject("event_id", UUID.class), letter(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Set<UUID> lettersTo(EmailAddress customer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select l.event_id from customer person
            join customer_order o on o.customer_id = person.id
            join recovery_case c on c.order_id = o.id
            join recovery_event e on e.case_id = c.id
            join recovery_letter l on l.event_id = e.id
            where person.email = :email
            """)
                .bind("email", customer.value())
                .mapTo(UUID.class)
                .set());
    }

    @Override
    public void forget(Collection<CaseId> cases) {
        List<UUID> ids = cases.stream().map(CaseId::value).toList();
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                update recovery_letter set reply_to = null, subject = null, body = null
                where event_id in (select id from recovery_event where case_id = any(:cases))
                """).bindArray("cases", UUID.class, ids).execute();
            handle.createUpdate("update recovery_event set note = null where case_id = any(:cases)")
                    .bindArray("cases", UUID.class, ids)
                    .execute();
        });
    }

    private static CaseEvent event(ResultSet row) throws SQLException {
        @Nullable UUID author = row.getObject("author_id", UUID.class);
        return new CaseEvent(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                CaseEvent.Kind.of(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                author == null
                        ? Optional.empty()
                        : Optional.of(new Agent(new UserId(author), row.getString("author_name"))),
                Reason.parse(row.getString("reasons")),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("note")));
    }

    private static CaseLetter letter(ResultSet row) throws SQLException {
        return new CaseLetter(
                Optional.ofNullable(row.getString("reply_to")).flatMap(EmailAddress::parse),
                row.getString("subject"),
                row.getString("body"));
    }
}
