package org.clientroi.recovery.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a customer is called back, the most pressing first. */
public enum Reason {
    /** The customer says that nothing came. */
    NOT_RECEIVED(true, true, false),
    /** The customer says that parcel or article is damaged, and that this is not solved. */
    DAMAGED(true, false, false),
    /** The order says that it was lost. */
    PARCEL_LOST(true, false, true),
    /** The order says that it was damaged. */
    PARCEL_DAMAGED(true, false, true),
    CONTACT_ASKED(false, true, false),
    UNSOLVED_PROBLEM(false, true, false),
    /** A score of 0 to 6. */
    LOW_SCORE(false, false, false);

    private final boolean withinTheHour;
    private final boolean toldAtOnce;
    private final boolean incident;

    Reason(boolean withinTheHour, boolean toldAtOnce, boolean incident) {
        this.withinTheHour = withinTheHour;
        this.toldAtOnce = toldAtOnce;
        this.incident = incident;
    }

    /** Whether the customer is to be called within an hour of opening time, not by the end of the working day. */
    public boolean isWithinTheHour() {
        return withinTheHour;
    }

    /** Whether the shop's service is told by mail. */
    public boolean isToldAtOnce() {
        return toldAtOnce;
    }

    /** Whether the order says so itself, whatever the customer says. */
    public boolean isIncident() {
        return incident;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As stored, and as {@link #parse} reads them. */
    static String written(Collection<Reason> reasons) {
        return reasons.stream().sorted().map(Reason::code).collect(Collectors.joining(","));
    }

    /** In their order. */
    public static Set<Reason> parse(String written) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Arrays.stream(written.split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> valueOf(code.toUpperCase(Locale.ROOT)))
                .forEach(reasons::add);
        return reasons;
    }
}
