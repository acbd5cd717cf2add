package org.clientroi.recovery.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseFilter;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.recovery.domain.CaseState;
import org.clientroi.recovery.domain.Cases;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopScope;

@ApplicationScoped
class JpaCases implements Cases {

    private final EntityManager entities;

    @SuppressWarnings("NullAway")
    protected JpaCases() {
        this(null);
    }

    @Inject
    JpaCases(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Case> find(ShopScope scope, CaseId id) {
        return Optional.ofNullable(entities.find(Case.class, id.value())).filter(about -> scope.covers(about.shop()));
    }

    @Override
    public Optional<Case> lock(ShopScope scope, CaseId id) {
        return Optional.ofNullable(entities.find(Case.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(about -> scope.covers(about.shop()));
    }

    @Override
    public Optional<Case> findByOrder(OrderId order) {
        return entities.createQuery("select c from RecoveryCase c where c.orderId = :order", Case.class)
                .setParameter("order", order.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Map<OrderId, Case> byOrder(ShopScope scope, Collection<OrderId> orders) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from RecoveryCase c where c.orderId in :orders", Case.class)
                .setParameter("orders", orders.stream().map(OrderId::value).toList())
                .getResultStream()
                .filter(about -> scope.covers(about.shop()))
                .collect(Collectors.toMap(Case::order, Function.identity()));
    }

    @Override
    public Map<OrderId, Case> lockByOrder(Collection<OrderId> orders) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from RecoveryCase c where c.orderId in :orders order by c.id", Case.class)
                .setParameter("orders", orders.stream().map(OrderId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(Case::order, Function.identity()));
    }

    @Override
    public List<Case> all(Collection<CaseId> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select c from RecoveryCase c where c.id in :ids", Case.class)
                        .setParameter("ids", ids.stream().map(CaseId::value).toList())
                        .getResultList();
    }

    @Override
    public List<Case> list(ShopScope scope, Query query) {
        if (!scope.covers(query.shop())) {
            return List.of();
        }
        boolean newestFirst = query.filter() == CaseFilter.SOLVED;
        String further = newestFirst ? "<" : ">";
        String direction = newestFirst ? " desc" : "";
        String jpql = "select c from RecoveryCase c where c.shopId = :shop and c.state in :states"
                + (query.owner().isPresent() ? " and c.takenBy = :owner" : "")
                + (query.after().isPresent()
                        ? " and (c.deadline " + further + " :deadline or c.deadline = :deadline and c.id " + further
                                + " :id)"
                        : "")
                + " order by c.deadline" + direction + ", c.id" + direction;
        TypedQuery<Case> asked = entities.createQuery(jpql, Case.class)
                .setParameter("shop", query.shop().value())
                .setParameter("states", states(query.filter()))
                .setMaxResults(query.limit());
        query.owner().ifPresent(owner -> asked.setParameter("owner", owner.toString()));
        query.after()
                .ifPresent(after ->
                        asked.setParameter("deadline", after.deadline()).setParameter("id", after.id()));
        return asked.getResultList();
    }

    private static List<String> states(CaseFilter filter) {
        List<CaseState> states = switch (filter) {
            case OPEN -> List.of(CaseState.WAITING, CaseState.TAKEN);
            case WAITING -> List.of(CaseState.WAITING);
            case TAKEN -> List.of(CaseState.TAKEN);
            case SOLVED -> List.of(CaseState.SOLVED);
        };
        return states.stream().map(CaseState::code).toList();
    }

    @Override
    public void add(Case opened) {
        entities.persist(opened);
    }
}
