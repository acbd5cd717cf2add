package org.clientroi.order.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.clientroi.order.domain.ShopsOfFiles;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Shop;

@ApplicationScoped
class JpaShopsOfFiles implements ShopsOfFiles {

    private final EntityManager entities;

    @SuppressWarnings("NullAway")
    protected JpaShopsOfFiles() {
        this(null);
    }

    @Inject
    JpaShopsOfFiles(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Shop by(ShopId id) {
        return entities.find(Shop.class, id.value());
    }
}
