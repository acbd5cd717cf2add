package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.insight.domain.ShopAction;
import org.clientroi.insight.domain.ShopActions;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** A manager notes what the shop changed. */
@ApplicationScoped
@Transactional
public class KeepingActions {

    private final ShopActions actions;

    @SuppressWarnings("NullAway")
    protected KeepingActions() {
        this(null);
    }

    @Inject
    KeepingActions(ShopActions actions) {
        this.actions = actions;
    }

    /** The newest first; none for a shop outside the scope. */
    public List<ShopAction> of(ShopScope scope, ShopId shop) {
        return actions.of(scope, shop);
    }

    public Optional<ShopAction> find(ShopScope scope, ShopId shop, UUID id) {
        return actions.of(scope, shop).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** False outside the scope. */
    public boolean add(ShopScope scope, ShopAction action) {
        boolean covered = scope.covers(action.shop());
        if (covered) {
            actions.add(action);
        }
        return covered;
    }

    /** False outside the scope, and when there is no such action of its shop. */
    public boolean change(ShopScope scope, ShopAction action) {
        return scope.covers(action.shop()) && actions.replace(action);
    }

    /** Empty when there is none in the scope, or it began later. */
    public Optional<ShopAction> end(ShopScope scope, ShopId shop, UUID id, LocalDate last) {
        return find(scope, shop, id)
                .filter(action -> !last.isBefore(action.begun()))
                .map(action -> action.endedOn(last))
                .filter(actions::replace);
    }

    /** The one that was removed. */
    public Optional<ShopAction> remove(ShopScope scope, ShopId shop, UUID id) {
        return find(scope, shop, id).filter(_ -> actions.remove(shop, id));
    }
}
