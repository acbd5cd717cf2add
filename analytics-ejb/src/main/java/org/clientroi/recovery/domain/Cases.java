package org.clientroi.recovery.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shared.UserId;

/** The cases. Whoever changes one holds it until the transaction ends. */
public interface Cases {

    /**
     * What is asked of the list.
     *
     * @param owner only what this agent has taken
     */
    record Query(ShopId shop, CaseFilter filter, Optional<UserId> owner, Optional<CaseCursor> after, int limit) {}

    /** Empty when there is none, or not in this scope: the two are not told apart. */
    Optional<Case> find(ShopScope scope, CaseId id);

    /** The same, held until the transaction ends: of two who take it, one waits. */
    Optional<Case> lock(ShopScope scope, CaseId id);

    Optional<Case> findByOrder(OrderId order);

    /** Of these orders, those that have one in this scope. */
    Map<OrderId, Case> byOrder(ShopScope scope, Collection<OrderId> orders);

    /** Held until the transaction ends. */
    Map<OrderId, Case> lockByOrder(Collection<OrderId> orders);

    List<Case> all(Collection<CaseId> ids);

    List<Case> list(ShopScope scope, Query query);

    void add(Case opened);
}
