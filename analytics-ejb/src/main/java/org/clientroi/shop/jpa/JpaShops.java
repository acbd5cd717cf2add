package org.clientroi.shop.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;

@ApplicationScoped
class JpaShops implements Shops {

    private final EntityManager entities;

    @SuppressWarnings("NullAway")
    protected JpaShops() {
        this(null);
    }

    @Inject
    JpaShops(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Shop> find(ShopScope scope, ShopCode code) {
        return entities.createQuery("select s from Shop s where s.code = :code", Shop.class)
                .setParameter("code", code.value())
                .getResultStream()
                .filter(shop -> scope.covers(shop.id()))
                .findFirst();
    }

    @Override
    public Optional<Shop> find(ShopScope scope, ShopId id) {
        return scope.covers(id) ? Optional.ofNullable(entities.find(Shop.class, id.value())) : Optional.empty();
    }

    @Override
    public List<Shop> all(ShopScope scope) {
        return entities.createQuery("select s from Shop s order by s.name, s.code", Shop.class)
                .getResultStream()
                .filter(shop -> scope.covers(shop.id()))
                .toList();
    }

    @Override
    public void add(Shop shop) {
        entities.persist(shop);
    }
}
