package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.Cases;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopScope;

/** Where calling back stands, for some orders at once. */
@ApplicationScoped
@Transactional
public class KnowingCases {

    private final Cases cases;

    @SuppressWarnings("NullAway")
    protected KnowingCases() {
        this(null);
    }

    @Inject
    KnowingCases(Cases cases) {
        this.cases = cases;
    }

    /** Of these orders, those that have a case in this scope. */
    public Map<OrderId, Case> of(ShopScope scope, Collection<OrderId> orders) {
        return cases.byOrder(scope, orders);
    }
}
