package org.clientroi.invitation.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientroi.invitation.domain.InvitationPlans;
import org.clientroi.invitation.domain.InvitationState;
import org.clientroi.invitation.domain.KnownPlan;
import org.clientroi.invitation.domain.Plan;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcInvitationPlans implements InvitationPlans {

    /** What is held is not due, however long ago it was: it is asked about once it is let go. */
    private static final String NOT_HELD =
            " and not exists (select 1 from order_hold h where h.order_id = invitation.order_id) ";

    /** What falls due: invitations in a state, by a column that says when. */
    private record Claim(InvitationState state, String column) {

        private String due() {
            return "state = '" + state.code() + "' and " + column + " <= :now" + NOT_HELD;
        }
    }

    private static final Claim DUE = new Claim(InvitationState.PLANNED, "due_at");
    private static final Claim REMINDERS = new Claim(InvitationState.SENT, "reminder_due_at");

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcInvitationPlans() {
        this(null);
    }

    @Inject
    JdbcInvitationPlans(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<OrderId, KnownPlan> known(Collection<OrderId> orders) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select id, order_id, state, skip_reason, due_at,
                   survey_token_hash is not null as was_queued
            from invitation where order_id = any(:orders)
            """)
                .bindArray(
                        "orders",
                        UUID.class,
                        orders.stream().map(OrderId::value).toList())
                .map((row, context) -> known(row))
                .collect(Collectors.toMap(KnownPlan::order, Function.identity())));
    }

    private static KnownPlan known(ResultSet row) throws SQLException {
        return new KnownPlan(
                new InvitationId(row.getObject("id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                InvitationState.of(row.getString("state")),
                Optional.ofNullable(row.getString("skip_reason")).map(SkipReason::of),
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("was_queued"));
    }

    @Override
    public Map<CustomerId, Instant> lastAsked(Collection<CustomerId> customers, Instant now) {
        Map<CustomerId, Instant> last = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
            select customer_id, max(coalesce(invited_at, :now)) as asked_at
            from invitation
            where customer_id = any(:customers) and (invited_at is not null or state = 'queued')
            group by customer_id
            """)
                .bind("now", now)
                .bindArray(
                        "customers",
                        UUID.class,
                        customers.stream().map(CustomerId::value).toList())
                .map((row, context) -> Map.entry(
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .forEach(entry -> last.put(entry.getKey(), entry.getValue())));
        return last;
    }

    @Override
    public Map<OrderId, Instant> lastAskedBesides(Collection<OrderId> orders, Instant now) {
        Map<OrderId, Instant> last = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
            select i.order_id, max(coalesce(other.invited_at, :now)) as asked_at
            from invitation i join invitation other on other.customer_id = i.customer_id and other.id <> i.id
            where i.order_id = any(:orders)
              and (other.invited_at is not null or other.state = 'queued' and other.id < i.id)
            group by i.order_id
            """)
                .bind("now", now)
                .bindArray(
                        "orders",
                        UUID.class,
                        orders.stream().map(OrderId::value).toList())
                .map((row, context) -> Map.entry(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .forEach(entry -> last.put(entry.getKey(), entry.getValue())));
        return last;
    }

    @Override
    public void followCustomers(Collection<OrderId> orders) {
        jdbi.useHandle(handle -> handle.createUpdate("""
            update invitation
            set customer_id = (select o.customer_id from customer_order o where o.id = order_id),
                version = version + 1
            where order_id = any(:orders)
              and customer_id <> (select o.customer_id from customer_order o where o.id = order_id)
            """)
                .bindArray(
                        "orders",
                        UUID.class,
                        orders.stream().map(OrderId::value).toList())
                .execute());
    }

    /** Another node may plan the same order at the same time: the first one stays. */
    @Override
    public void add(Collection<New> plans, Instant at) {
        if (plans.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                insert into invitation
                    (id, shop_id, order_id, customer_id, state, skip_reason, due_at, planned_at, version)
                values (:id, :shop, :order, :customer, :state, :reason, :due, :at, 0)
                on conflict do nothing
                """);
            for (New plan : plans) {
                batch.bind("id", InvitationId.next().value())
                        .bind("shop", plan.order().shop().value())
                        .bind("order", plan.order().order().value())
                        .bind("customer", plan.order().customer().value())
                        .bind("at", at);
                bind(batch, plan.plan());
                batch.add();
            }
            batch.execute();
        });
    }

    @Override
    public void change(Collection<Changed> plans) {
        if (plans.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                update invitation
                set state = :state, skip_reason = :reason, due_at = :due, version = version + 1
                where id = :id and state = :before
                """);
            for (Changed plan : plans) {
                batch.bind("id", plan.known().id().value())
                        .bind("before", plan.known().state().code());
                bind(batch, plan.plan());
                batch.add();
            }
            batch.execute();
        });
    }

    private static void bind(PreparedBatch batch, Plan plan) {
        @Nullable SkipReason reason = plan instanceof Plan.Skip skip ? skip.reason() : null;
        @Nullable Instant due = plan instanceof Plan.Ask ask ? ask.dueAt() : null;
        batch.bind("state", (reason == null ? InvitationState.PLANNED : InvitationState.SKIPPED).code())
                .bind("reason", reason == null ? null : reason.code())
                .bindByType("due", due, Instant.class);
    }

    @Override
    public List<InvitationId> claimDue(Instant now, int limit) {
        return claim(DUE, now, limit);
    }

    @Override
    public List<InvitationId> claimReminders(Instant now, int limit) {
        return claim(REMINDERS, now, limit);
    }

    private List<InvitationId> claim(Claim what, Instant now, int limit) {
        return jdbi.withHandle(handle -> {
            Set<UUID> customers = due(handle, what, now, limit);
            if (customers.isEmpty()) {
                return List.of();
            }
            // Customers first, and without waiting: an import holds customers before it reaches their invitations.
            List<UUID> held = handle.createQuery(
                            "select id from customer where id = any(:ids) order by id for update skip locked")
                    .bindArray("ids", UUID.class, customers)
                    .mapTo(UUID.class)
                    .list();
            return held.isEmpty() ? List.of() : dueOf(handle, what, held, now, limit);
        });
    }

    private static Set<UUID> due(Handle handle, Claim what, Instant now, int limit) {
        return new HashSet<>(handle.createQuery("select customer_id from invitation where " + what.due() + "order by "
                        + what.column() + ", id limit :limit")
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    private static List<InvitationId> dueOf(Handle handle, Claim what, List<UUID> customers, Instant now, int limit) {
        return handle.createQuery("select id from invitation where customer_id = any(:customers) and " + what.due()
                        + "order by " + what.column() + ", id limit :limit for update skip locked")
                .bindArray("customers", UUID.class, customers)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new InvitationId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public List<OrderId> unplanned(ShopId shop, Instant since, Optional<OrderId> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select o.id from customer_order o left join invitation i on i.order_id = o.id
            where o.shop_id = :shop and i.id is null and o.id > :after
              and (o.delivered_at > :since
                   or o.delivered_at is null and o.delivery_method in ('pickup_point', 'locker')
                      and o.available_at > :since)
            order by o.id limit :limit
            """)
                .bind("shop", shop.value())
                .bind("since", since)
                .bind("after", after.map(OrderId::value).orElse(new UUID(0, 0)))
                .bind("limit", limit)
                .map((row, context) -> new OrderId(row.getObject("id", UUID.class)))
                .list());
    }
}
