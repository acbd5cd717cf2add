package org.clientroi.web.portal;

import java.util.Set;
import org.clientroi.account.domain.Role;

/**
 * Which pages of a shop are open to somebody, and what waits behind one of them.
 *
 * @param toCallBack how many customers are on the list to call back; 0 for those who may not see it
 * @param demonstration whether the shop is invented, so that there is something hidden in its data
 */
record Doors(Set<Role> roles, long toCallBack, boolean demonstration) {

    Doors(Set<Role> roles, long toCallBack) {
        this(roles, toCallBack, false);
    }

    boolean isOpen(Place place) {
        return roles.contains(place.role()) && place != Place.START && (demonstration || place != Place.HIDDEN);
    }
}
