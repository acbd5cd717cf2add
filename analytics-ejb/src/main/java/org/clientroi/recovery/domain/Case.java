package org.clientroi.recovery.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.recovery.domain.CaseEvent.Kind;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The one case an order ever has: opened when its customer is let down, opened again when something new is said. Reasons
 * are only added while it is open, because whoever was let down is called even after a change of mind; the nearest
 * deadline wins. Each verb gives back what is to be kept in its history.
 */
@Entity(name = "RecoveryCase")
@Table(name = "recovery_case")
public class Case {

    @Id
    private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "order_id")
    private UUID orderId;

    private String state;
    private String reasons;

    @Column(name = "opened_at")
    private Instant openedAt;

    private Instant deadline;

    @Column(name = "taken_by")
    private @Nullable String takenBy;

    @Column(name = "taken_by_name")
    private @Nullable String takenByName;

    @Column(name = "called_at")
    private @Nullable Instant calledAt;

    @Column(name = "in_time")
    private @Nullable Boolean inTime;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private @Nullable String heard;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Case() {}

    private Case(ShopId shop, OrderId order, News news, Instant at) {
        this.id = CaseId.next().value();
        this.shopId = shop.value();
        this.orderId = order.value();
        this.state = CaseState.WAITING.code();
        this.reasons = Reason.written(news.reasons());
        this.openedAt = at;
        this.deadline = news.deadline();
        this.heard = news.heard().orElse(null);
    }

    public static Case of(ShopId shop, OrderId order, News news, Instant at) {
        return new Case(shop, order, news, at);
    }

    public CaseEvent opened() {
        return CaseEvent.of(this, Kind.OPENED, openedAt, Optional.empty(), Optional.empty());
    }

    /** Empty when this was known, or when there is nobody left to call. */
    public Optional<CaseEvent> told(News news, Instant at) {
        boolean repeated = isKnown(news);
        boolean again = state() == CaseState.SOLVED && !repeated;
        boolean more = isOpen() && !reasons().containsAll(news.reasons());
        news.heard().filter(_ -> state() != CaseState.CLOSED).ifPresent(words -> heard = words);
        if (again) {
            reopen(news);
            return Optional.of(CaseEvent.of(this, Kind.REOPENED, at, Optional.empty(), Optional.empty()));
        }
        if (more) {
            grow(news);
            return Optional.of(CaseEvent.of(this, Kind.GREW, at, Optional.empty(), Optional.empty()));
        }
        return Optional.empty();
    }

    /** What the order says is known by its reason, what the customer says by its words. */
    private boolean isKnown(News news) {
        return news.heard().isPresent()
                ? news.heard().equals(Optional.ofNullable(heard))
                : reasons().containsAll(news.reasons());
    }

    /** Incidents stay on it: told once more, they are no news. */
    private void reopen(News news) {
        Set<Reason> next = EnumSet.copyOf(news.reasons());
        reasons().stream().filter(Reason::isIncident).forEach(next::add);
        reasons = Reason.written(next);
        deadline = news.deadline();
        state = CaseState.WAITING.code();
        takenBy = null;
        takenByName = null;
        calledAt = null;
        closedAt = null;
    }

    /** Somebody called before, and there is more: that is another call, with its own deadline. */
    private void grow(News news) {
        Set<Reason> next = EnumSet.copyOf(reasons());
        next.addAll(news.reasons());
        reasons = Reason.written(next);
        if (calledAt != null || news.deadline().isBefore(deadline)) {
            deadline = news.deadline();
        }
        calledAt = null;
    }

    public CaseEvent takenBy(Agent agent, Instant at) {
        require(state() == CaseState.WAITING, "taken");
        take(agent);
        return CaseEvent.of(this, Kind.TAKEN, at, Optional.of(agent), Optional.empty());
    }

    /** Back on the list for everybody. */
    public CaseEvent givenBackBy(Agent agent, Instant at) {
        require(state() == CaseState.TAKEN, "given back");
        state = CaseState.WAITING.code();
        takenBy = null;
        takenByName = null;
        return CaseEvent.of(this, Kind.GIVEN_BACK, at, Optional.of(agent), Optional.empty());
    }

    public CaseEvent reachedBy(Agent agent, Optional<String> note, Instant at) {
        call(agent, at);
        return CaseEvent.of(this, Kind.REACHED, at, Optional.of(agent), note);
    }

    public CaseEvent notReachedBy(Agent agent, Optional<String> note, Instant at) {
        call(agent, at);
        return CaseEvent.of(this, Kind.NOT_REACHED, at, Optional.of(agent), note);
    }

    /** Whoever writes has got in touch, as with a call. */
    public CaseEvent wroteBy(Agent agent, Instant at) {
        call(agent, at);
        return CaseEvent.of(this, Kind.WROTE, at, Optional.of(agent), Optional.empty());
    }

    public CaseEvent solvedBy(Agent agent, Optional<String> note, Instant at) {
        call(agent, at);
        state = CaseState.SOLVED.code();
        closedAt = at;
        return CaseEvent.of(this, Kind.SOLVED, at, Optional.of(agent), note);
    }

    /** The person was erased: nobody can be called, and no hash of their words is kept. */
    public Optional<CaseEvent> erased(Instant at) {
        heard = null;
        if (!isOpen()) {
            return Optional.empty();
        }
        state = CaseState.CLOSED.code();
        closedAt = at;
        return Optional.of(CaseEvent.of(this, Kind.ERASED, at, Optional.empty(), Optional.empty()));
    }

    /** Whoever calls without having taken it, takes it. The first call is in time or late for ever. */
    private void call(Agent agent, Instant at) {
        require(isOpen(), "worked on");
        require(mayBeHandledBy(agent), "worked on by " + agent.name());
        take(agent);
        if (inTime == null) {
            inTime = !at.isAfter(deadline);
        }
        if (calledAt == null) {
            calledAt = at;
        }
    }

    private void take(Agent agent) {
        state = CaseState.TAKEN.code();
        takenBy = agent.id().toString();
        takenByName = agent.name();
    }

    private void require(boolean possible, String verb) {
        if (!possible) {
            throw new IllegalStateException("a case that is " + state + " cannot be " + verb);
        }
    }

    /** Two agents never look after the same customer. */
    public boolean mayBeHandledBy(Agent agent) {
        return takenBy == null || takenBy.equals(agent.id().toString());
    }

    public boolean isOpen() {
        return state() == CaseState.WAITING || state() == CaseState.TAKEN;
    }

    /** On the list, not called since something was last said, and the deadline has passed. */
    public boolean isOverdueAt(Instant now) {
        return isOpen() && calledAt == null && deadline.isBefore(now);
    }

    public CaseId id() {
        return new CaseId(id);
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public OrderId order() {
        return new OrderId(orderId);
    }

    public CaseState state() {
        return CaseState.of(state);
    }

    public Set<Reason> reasons() {
        return Reason.parse(reasons);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant deadline() {
        return deadline;
    }

    public Optional<Agent> owner() {
        return takenBy == null || takenByName == null
                ? Optional.empty()
                : Optional.of(new Agent(new UserId(UUID.fromString(takenBy)), takenByName));
    }

    /** When somebody first got in touch, or tried to, since something was last said. */
    public Optional<Instant> calledAt() {
        return Optional.ofNullable(calledAt);
    }

    /** Whether the very first call came before its deadline; empty before it. */
    public Optional<Boolean> wasCalledInTime() {
        return Optional.ofNullable(inTime);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
