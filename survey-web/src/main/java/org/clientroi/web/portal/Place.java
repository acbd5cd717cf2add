package org.clientroi.web.portal;

import java.util.Set;
import org.clientroi.account.domain.Role;
import org.clientroi.web.portal.PeriodChoice.Length;

/** A page of the portal that has its place in the navigation. */
enum Place {
    OVERVIEW(
            "/portal/",
            Role.EXECUTIVE,
            Group.RESULTS,
            "nav.overview",
            "period.",
            Length.DAYS_90,
            Picker.PERIOD,
            Picker.COMPARISON,
            Picker.SEGMENT),
    REPEAT_ORDERS(
            "/portal/repeat-orders",
            Role.EXECUTIVE,
            Group.RESULTS,
            "nav.repeat-orders",
            "followed.",
            Length.ALL,
            Picker.PERIOD,
            Picker.HORIZON,
            Picker.SEGMENT),
    ROI(
            "/portal/roi",
            Role.EXECUTIVE,
            Group.RESULTS,
            "nav.roi",
            "followed.",
            Length.ALL,
            Picker.PERIOD,
            Picker.HORIZON,
            Picker.SEGMENT),
    DRIVERS("/portal/drivers", Role.EXECUTIVE, Group.RESULTS, "nav.drivers", "period.", Length.DAYS_365, Picker.PERIOD),
    /** What a demonstration planted in its data, beside what is found of it; only such a shop has the page. */
    HIDDEN("/portal/hidden", Role.EXECUTIVE, Group.RESULTS, "nav.hidden"),
    /** What can be taken away; who may not see answers is offered the charts only. */
    REPORTS("/portal/reports", Role.EXECUTIVE, Group.RESULTS, "nav.reports", "period.", Length.DAYS_90, Picker.PERIOD),
    /** It names people: whoever only looks at figures does not see it. */
    CALL_BACK("/portal/call-back", Role.AGENT, Group.CUSTOMERS, "nav.call-back"),
    /** Persons' words and journeys: likewise. */
    ANSWERS("/portal/answers", Role.AGENT, Group.CUSTOMERS, "nav.answers", "period.", Length.ALL, Picker.PERIOD),
    ORDERS_IN("/portal/orders-in", Role.MANAGER, Group.MANAGEMENT, "nav.orders-in"),
    /** The checklist of a new shop; not in the navigation. */
    START("/portal/start", Role.MANAGER, Group.MANAGEMENT, "nav.start"),
    OUTBOX("/portal/outbox", Role.MANAGER, Group.MANAGEMENT, "nav.outbox"),
    SETTINGS("/portal/settings", Role.MANAGER, Group.MANAGEMENT, "nav.settings"),
    /** Of no shop: users, keys and the audit trail, for administrators of all shops. */
    ACCESS("/portal/users", Role.ADMINISTRATOR, Group.MANAGEMENT, "nav.access");

    /** What belongs together in the navigation. */
    enum Group {
        RESULTS("nav.group.results"),
        CUSTOMERS("nav.group.customers"),
        MANAGEMENT("nav.group.management");

        private final String name;

        Group(String name) {
            this.name = name;
        }

        String nameKey() {
            return name;
        }
    }

    /** What the bar over a page offers beside the shop; each page has what applies to it. */
    enum Picker {
        PERIOD,
        /** For how long customers are followed. */
        HORIZON,
        /** What the period is held against. */
        COMPARISON,
        /** Which customers. */
        SEGMENT
    }

    private final String path;
    private final Role role;
    private final Group group;
    private final String name;
    private final String periodWords;
    private final Length usualPeriod;
    private final Set<Picker> pickers;

    Place(String path, Role role, Group group, String name) {
        this(path, role, group, name, "", Length.ALL);
    }

    /** @param periodWords "period." where days of answers are picked, "followed." where days old enough to be judged are */
    Place(String path, Role role, Group group, String name, String periodWords, Length usualPeriod, Picker... pickers) {
        this.path = path;
        this.role = role;
        this.group = group;
        this.name = name;
        this.periodWords = periodWords;
        this.usualPeriod = usualPeriod;
        this.pickers = Set.of(pickers);
    }

    String path() {
        return path;
    }

    /** Which role opens it, shop by shop. */
    Role role() {
        return role;
    }

    Group group() {
        return group;
    }

    /** The key of what it is called. */
    String nameKey() {
        return name;
    }

    boolean has(Picker picker) {
        return pickers.contains(picker);
    }

    /** A page of figures: what was picked on one goes along to the next. */
    boolean hasFigures() {
        return role == Role.EXECUTIVE && !pickers.isEmpty();
    }

    /** True where a period of one page is a period of the other: answers and follow-up are not counted back alike. */
    boolean sharesPeriodWith(Place other) {
        return has(Picker.PERIOD) && periodWords.equals(other.periodWords);
    }

    /** The key of a period's name: lengths end where the data ends, or where the follow-up does. */
    String periodKey(Length length) {
        return periodWords + length.code();
    }

    Length usualPeriod() {
        return usualPeriod;
    }
}
