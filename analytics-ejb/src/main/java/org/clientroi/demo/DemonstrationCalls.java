package org.clientroi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.recovery.application.OpeningCases;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseEvents;
import org.clientroi.recovery.domain.Cases;
import org.clientroi.recovery.domain.LetDown;
import org.clientroi.recovery.domain.News;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.recovery.domain.ServiceTime;
import org.clientroi.response.domain.Replies;
import org.clientroi.response.domain.Reply;
import org.clientroi.shared.OrderId;
import org.clientroi.shop.domain.Shop;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells how the demonstration's customers who were let down in the last weeks were called back: most in time and solved,
 * some late, those of the last days still on the list. What happens to each follows from its order, so that it is the same
 * whenever it is told.
 */
@ApplicationScoped
@Transactional
class DemonstrationCalls {

    private static final Duration TOLD = Duration.ofDays(70);
    private static final Duration STILL_OPEN = Duration.ofHours(30);

    private final Cases cases;
    private final CaseEvents events;
    private final Replies replies;
    private final OpeningCases opening;
    private final Jdbi jdbi;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected DemonstrationCalls() {
        this(null, null, null, null, null, null);
    }

    @Inject
    DemonstrationCalls(Cases cases, CaseEvents events, Replies replies, OpeningCases opening, Jdbi jdbi, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.replies = replies;
        this.opening = opening;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void tell(Shop shop, Agent agent) {
        Instant now = clock.instant();
        Map<OrderId, Instant> answered = answered(shop, now);
        Map<OrderId, Reply> said = replies.of(answered.keySet());
        answered.forEach((order, at) -> Optional.ofNullable(said.get(order))
                .filter(reply -> !LetDown.reasons(reply).isEmpty())
                .ifPresent(reply -> new Story(shop, agent, now).tell(reply, at)));
        newestLost(shop)
                .ifPresent(lost -> opening.open(List.of(
                        new OpeningCases.Occasion(lost, shop.id(), Set.of(Reason.PARCEL_LOST), Optional.empty()))));
    }

    private Map<OrderId, Instant> answered(Shop shop, Instant now) {
        Map<OrderId, Instant> answered = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
            select order_id, max(last_answered_at) as at from response
            where shop_id = :shop and last_answered_at > :since and last_answered_at <= :now
            group by order_id order by at, order_id
            """)
                .bind("shop", shop.id().value())
                .bind("since", now.minus(TOLD))
                .bind("now", now)
                .map((row, context) -> Map.entry(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .forEach(entry -> answered.put(entry.getKey(), entry.getValue())));
        return answered;
    }

    private Optional<OrderId> newestLost(Shop shop) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select o.id from customer_order o left join recovery_case c on c.order_id = o.id
            where o.shop_id = :shop and o.incident = 'lost' and c.id is null order by o.placed_at desc, o.id limit 1
            """)
                .bind("shop", shop.id().value())
                .map((row, context) -> new OrderId(row.getObject("id", UUID.class)))
                .findOne());
    }

    /** What was done about one customer. */
    private final class Story {

        private final ServiceTime hours;
        private final List<String> notes;
        private final Agent agent;
        private final Instant now;

        Story(Shop shop, Agent agent, Instant now) {
            this.hours = ServiceTime.of(shop);
            this.notes = CallNotes.in(shop.language());
            this.agent = agent;
            this.now = now;
        }

        void tell(Reply reply, Instant at) {
            Set<Reason> reasons = LetDown.reasons(reply);
            Instant deadline = hours.deadline(reasons, at);
            Case about = Case.of(
                    reply.shop(), reply.order(), new News(reasons, deadline, Optional.of(LetDown.heard(reply))), at);
            cases.add(about);
            events.add(about.opened());
            int chance = Math.floorMod(reply.order().value().hashCode(), 100);
            Instant call = chance < 84 ? inTime(at, deadline, chance) : anHourLater(deadline);
            if (at.isBefore(now.minus(STILL_OPEN)) && call.isBefore(now)) {
                call(about, call, chance);
            } else if (chance % 3 == 0) {
                events.add(about.takenBy(agent, now));
            }
        }

        private Instant inTime(Instant at, Instant deadline, int chance) {
            Instant before = deadline.minus(Duration.ofMinutes(3 + chance));
            return before.isAfter(at) ? before : deadline;
        }

        private Instant anHourLater(Instant instant) {
            return hours.deadline(Set.of(Reason.NOT_RECEIVED), instant);
        }

        /** One in four is reached at the second call only. */
        private void call(Case about, Instant first, int chance) {
            events.add(about.takenBy(agent, first.minusSeconds(90)));
            Instant reached = first;
            if (chance % 4 == 0) {
                events.add(about.notReachedBy(agent, Optional.empty(), first));
                reached = anHourLater(anHourLater(first));
            }
            if (reached.isAfter(now)) {
                return;
            }
            events.add(about.reachedBy(agent, Optional.empty(), reached));
            if (chance % 17 != 0) {
                String note = notes.get(chance % notes.size());
                events.add(about.solvedBy(agent, Optional.of(note), reached.plusSeconds(600)));
            }
        }
    }
}
