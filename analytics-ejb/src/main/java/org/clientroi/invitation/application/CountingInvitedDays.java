package org.clientroi.invitation.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.InvitedDays;
import org.clientroi.shop.domain.ShopZoneChanged;

/** A day begins at another instant in another zone. Before the rooms further right look: they read what is written here. */
@ApplicationScoped
@Transactional
public class CountingInvitedDays {

    private static final int BEFORE_INSIGHT = Interceptor.Priority.APPLICATION + 300;

    private final InvitedDays days;
    private final AskingShops shops;
    private final EntityManager entities;

    @SuppressWarnings("NullAway")
    protected CountingInvitedDays() {
        this(null, null, null);
    }

    @Inject
    CountingInvitedDays(InvitedDays days, AskingShops shops, EntityManager entities) {
        this.days = days;
        this.shops = shops;
        this.entities = entities;
    }

    void on(@Observes @Priority(BEFORE_INSIGHT) ShopZoneChanged changed) {
        entities.flush();
        days.count(changed.shop(), shops.of(changed.shop()).zone());
    }
}
