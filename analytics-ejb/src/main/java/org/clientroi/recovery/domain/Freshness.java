package org.clientroi.recovery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps history off the list: whoever brings in years of orders and answers is not to call back thousands. */
public final class Freshness {

    /** What reaches ClientROI later than this is history, as for surveys. */
    private static final Duration LATE = Duration.ofDays(14);

    /** Whatever an order says of itself so long after it was placed, nobody waits for a call any more. */
    private static final Duration FORGOTTEN = Duration.ofDays(90);

    private Freshness() {}

    /** An answer collected elsewhere long ago changes no list; whether the shop asks does not matter to it. */
    public static boolean isNews(Instant answeredAt, Instant now) {
        return !answeredAt.isBefore(now.minus(LATE));
    }

    /**
     * An incident counts where the shop asks, of an order placed or delivered since it does, that is either followed as
     * it happens (it reached ClientROI within 14 days of being placed, and that is at most 90 days ago) or holds a time
     * of the last 14 days: a parcel can be declared lost weeks after the order.
     */
    public static boolean isNews(CaseOrders.Incident incident, Optional<Instant> askingSince, Instant now) {
        boolean sinceAsking = askingSince
                .filter(since -> incident.placedAt().isAfter(since)
                        || incident.deliveredAt().filter(since::isBefore).isPresent())
                .isPresent();
        boolean followed = !incident.receivedAt().isAfter(incident.placedAt().plus(LATE))
                && incident.placedAt().isAfter(now.minus(FORGOTTEN));
        return sinceAsking && (followed || isNews(incident.newestAt(), now));
    }
}
