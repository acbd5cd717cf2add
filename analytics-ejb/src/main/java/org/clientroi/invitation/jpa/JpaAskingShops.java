package org.clientroi.invitation.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Shop;

@ApplicationScoped
class JpaAskingShops implements AskingShops {

    private final EntityManager entities;

    @SuppressWarnings("NullAway")
    protected JpaAskingShops() {
        this(null);
    }

    @Inject
    JpaAskingShops(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Shop of(ShopId shop) {
        return entities.find(Shop.class, shop.value());
    }

    @Override
    public List<Shop> asking() {
        return entities.createQuery("select s from Shop s where s.askingSince is not null order by s.code", Shop.class)
                .getResultList();
    }
}
