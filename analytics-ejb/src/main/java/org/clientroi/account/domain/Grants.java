package org.clientroi.account.domain;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** All that a user or a key was granted. The only place where a {@link ShopScope} is made for somebody who asks. */
public record Grants(Set<Grant> grants) {

    public Grants {
        grants = Set.copyOf(grants);
    }

    public static Grants none() {
        return new Grants(Set.of());
    }

    public static Grants of(Grant... grants) {
        return new Grants(Set.of(grants));
    }

    /** The shops in which there is any role at all. */
    public ShopScope scope() {
        return scopeOf(grants);
    }

    /** The shops in which the role is held. */
    public ShopScope scope(Role role) {
        return scopeOf(grants.stream().filter(grant -> grant.allows(role)).collect(Collectors.toUnmodifiableSet()));
    }

    private static ShopScope scopeOf(Set<Grant> grants) {
        if (grants.stream().anyMatch(grant -> grant.shop().isEmpty())) {
            return ShopScope.everyShop();
        }
        return ShopScope.only(
                grants.stream().map(Grant::shop).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean may(Role role, ShopId shop) {
        return grants.stream().anyMatch(grant -> grant.covers(shop) && grant.allows(role));
    }

    /** Whether the role is held in all shops at once. */
    public boolean mayEverywhere(Role role) {
        return grants.stream().anyMatch(grant -> grant.shop().isEmpty() && grant.allows(role));
    }
}
