package org.clientroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Role;
import org.clientroi.shared.ShopId;
import org.junit.jupiter.api.Test;

class GrantsTest {

    private final ShopId one = ShopId.next();
    private final ShopId other = ShopId.next();

    @Test
    void whoeverWasGrantedNothingSeesNoShop() {
        assertThat(Grants.none().scope().covers(one)).isFalse();
        assertThat(Grants.none().scope().isEveryShop()).isFalse();
        assertThat(Grants.none().may(Role.EXECUTIVE, one)).isFalse();
    }

    @Test
    void aGrantOnOneShopSaysNothingAboutAnother() {
        Grants grants = Grants.of(Grant.in(one, Role.ADMINISTRATOR), Grant.in(other, Role.EXECUTIVE));
        assertThat(grants.may(Role.MANAGER, one)).isTrue();
        assertThat(grants.may(Role.MANAGER, other)).isFalse();
        assertThat(grants.scope().covers(other)).isTrue();
        assertThat(grants.scope().covers(ShopId.next())).isFalse();
    }

    @Test
    void whoeverMayCallBackInAShopDoesNotThereforeSeeItsFigures() {
        Grants grants = Grants.of(Grant.in(one, Role.AGENT), Grant.in(other, Role.MANAGER));
        assertThat(grants.scope().covers(one)).isTrue();
        assertThat(grants.scope(Role.EXECUTIVE).covers(one)).isFalse();
        assertThat(grants.scope(Role.EXECUTIVE).covers(other)).isTrue();
        assertThat(Grants.of(Grant.everywhere(Role.AGENT)).scope(Role.EXECUTIVE).isEveryShop())
                .isFalse();
    }

    @Test
    void rolesInEachShopAreNotARoleInAllShops() {
        assertThat(Grants.of(Grant.in(one, Role.MANAGER), Grant.in(other, Role.MANAGER))
                        .mayEverywhere(Role.MANAGER))
                .isFalse();
        assertThat(Grants.of(Grant.everywhere(Role.MANAGER)).mayEverywhere(Role.MANAGER))
                .isTrue();
    }

    @Test
    void managersDoWhatExecutivesAndAgentsDoAndAdministratorsDoAll() {
        assertThat(Role.MANAGER.includes(Role.EXECUTIVE)).isTrue();
        assertThat(Role.MANAGER.includes(Role.AGENT)).isTrue();
        assertThat(Role.MANAGER.includes(Role.ADMINISTRATOR)).isFalse();
        assertThat(Role.EXECUTIVE.includes(Role.AGENT)).isFalse();
        assertThat(Role.AGENT.includes(Role.EXECUTIVE)).isFalse();
        assertThat(Role.ADMINISTRATOR.includes(Role.AGENT)).isTrue();
    }
}
