package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.StudyState;
import org.clientroi.insight.domain.StudyStore;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shops;

/** What studies found, and how far those are that are being computed. Nobody waits for one. */
@ApplicationScoped
@Transactional
public class ShowingStudies {

    private final Shops shops;
    private final StudyStore store;

    @SuppressWarnings("NullAway")
    protected ShowingStudies() {
        this(null, null);
    }

    @Inject
    ShowingStudies(Shops shops, StudyStore store) {
        this.shops = shops;
        this.store = store;
    }

    /** Empty when there is no such shop in the scope. */
    public Optional<List<StudyState>> of(ShopScope scope, ShopId shop) {
        return shops.find(scope, shop).map(_ -> store.of(shop));
    }

    /** Of one kind; empty also while nobody has opened it. */
    public Optional<StudyState> of(ShopScope scope, ShopId shop, String kind) {
        return of(scope, shop).orElse(List.of()).stream()
                .filter(state -> state.kind().equals(kind))
                .findFirst();
    }
}
