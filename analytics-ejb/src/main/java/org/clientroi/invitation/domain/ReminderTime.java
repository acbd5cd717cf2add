package org.clientroi.invitation.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.clientroi.shared.OrderId;

/** When the one reminder goes: some days after the invitation, within the hours in which customers are asked. */
public final class ReminderTime {

    private static final int DAYS = 5;

    private ReminderTime() {}

    static Instant after(Instant invitedAt, OrderId order, ZoneId zone) {
        return AskingTime.within(AskingTime.dayFrom(invitedAt, DAYS, zone), order, zone);
    }

    /**
     * The next time within these hours, or empty when it is one. An invitation that is late goes at once; a reminder is
     * never worth a mail on a Sunday night.
     */
    public static Optional<Instant> later(Instant now, OrderId order, ZoneId zone) {
        if (AskingTime.isIn(now, zone)) {
            return Optional.empty();
        }
        Instant today = AskingTime.within(AskingTime.dayFrom(now, 0, zone), order, zone);
        return Optional.of(
                today.isAfter(now) ? today : AskingTime.within(AskingTime.dayFrom(now, 1, zone), order, zone));
    }
}
