package org.clientroi.invitation.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.clientroi.shared.OrderId;
import org.clientroi.shop.domain.Shop;

/**
 * When a customer is asked: some days after the delivery, Tuesday to Saturday from 9 to 12 in the shop's zone. The
 * second within these hours follows from the order, so that mails spread and planning again changes nothing.
 */
final class AskingTime {

    /** A parcel that waits to be collected, and nobody says when it was. */
    private static final int DAYS_AFTER_AVAILABLE = 7;

    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final int SECONDS = 3 * 60 * 60;

    private AskingTime() {}

    static Instant dueAt(AskedOrder order, Instant arrivedAt, Shop shop) {
        int days = order.delivery().deliveredAt().isPresent()
                ? shop.delayDays()
                : Math.max(shop.delayDays(), DAYS_AFTER_AVAILABLE);
        return within(dayFrom(arrivedAt, days, shop.zone()), order.order(), shop.zone());
    }

    /** For what could not be asked when it was due: the first of these hours after {@code from}. */
    static Instant dueAfter(Instant from, OrderId order, ZoneId zone) {
        LocalDate today = from.atZone(zone).toLocalDate();
        Instant due = within(dayOnOrAfter(today), order, zone);
        return due.isAfter(from) ? due : within(dayOnOrAfter(today.plusDays(1)), order, zone);
    }

    static LocalDate dayFrom(Instant arrivedAt, int days, ZoneId zone) {
        return dayOnOrAfter(arrivedAt.atZone(zone).toLocalDate().plusDays(days));
    }

    private static LocalDate dayOnOrAfter(LocalDate first) {
        LocalDate day = first;
        while (!isAskingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isAskingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && day.getDayOfWeek() != DayOfWeek.MONDAY;
    }

    /** Whether mails go at this time. */
    static boolean isIn(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return isAskingDay(local.toLocalDate())
                && !local.toLocalTime().isBefore(FROM)
                && local.toLocalTime().isBefore(FROM.plusSeconds(SECONDS));
    }

    static Instant within(LocalDate day, OrderId order, ZoneId zone) {
        int second = Math.floorMod(order.value().hashCode(), SECONDS);
        return ZonedDateTime.of(day, FROM.plusSeconds(second), zone).toInstant();
    }
}
