package org.clientroi.web.portal;

import org.clientroi.account.domain.Role;
import org.clientroi.web.portal.PeriodChoice.Length;

/** A page of the portal that has its place in the navigation. */
enum Place {
    OVERVIEW("/portal/", Role.EXECUTIVE, "nav.overview", "period.", Length.DAYS_90),
    REPEAT_ORDERS("/portal/repeat-orders", Role.EXECUTIVE, "nav.repeat-orders", "followed.", Length.ALL),
    /** What a demonstration planted in its data, beside what is found of it; only such a shop has the page. */
    HIDDEN("/portal/hidden", Role.EXECUTIVE, "nav.hidden", "", Length.ALL),
    /** It names people: whoever only looks at figures does not see it. */
    CALL_BACK("/portal/call-back", Role.AGENT, "nav.call-back", "", Length.ALL),
    /** Persons' words and journeys: likewise. */
    ANSWERS("/portal/answers", Role.AGENT, "nav.answers", "period.", Length.ALL),
    OUTBOX("/portal/outbox", Role.MANAGER, "nav.outbox", "", Length.ALL),
    SETTINGS("/portal/settings", Role.MANAGER, "nav.settings", "", Length.ALL),
    /** Of no shop: users, keys and the audit trail, for administrators of all shops. */
    ACCESS("/portal/users", Role.ADMINISTRATOR, "nav.access", "", Length.ALL);

    private final String path;
    private final Role role;
    private final String name;
    private final String periodWords;
    private final Length usualPeriod;

    Place(String path, Role role, String name, String periodWords, Length usualPeriod) {
        this.path = path;
        this.role = role;
        this.name = name;
        this.periodWords = periodWords;
        this.usualPeriod = usualPeriod;
    }

    String path() {
        return path;
    }

    /** Which role opens it, shop by shop. */
    Role role() {
        return role;
    }

    /** The key of what it is called. */
    String nameKey() {
        return name;
    }

    boolean hasPeriod() {
        return !periodWords.isEmpty();
    }

    /** The key of a period's name: lengths end where the data ends, or where the follow-up does. */
    String periodKey(Length length) {
        return periodWords + length.code();
    }

    Length usualPeriod() {
        return usualPeriod;
    }
}
