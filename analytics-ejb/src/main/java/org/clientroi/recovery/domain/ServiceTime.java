package org.clientroi.recovery.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clientroi.shop.domain.OpeningHours;
import org.clientroi.shop.domain.Shop;

/** Counts time as a shop's customer service does: only while it is open. */
public record ServiceTime(OpeningHours hours, PublicHolidays holidays, ZoneId zone) {

    private static final Duration PRESSING = Duration.ofHours(1);

    /** The longest a week's hours can be kept shut by holidays, and far more. */
    private static final int DAYS_AHEAD = 60;

    /** From an opening to its end. */
    private record Opening(Instant from, Instant to) {

        Opening notBefore(Instant instant) {
            return from.isBefore(instant) ? new Opening(instant, to) : this;
        }

        boolean isEmpty() {
            return !from.isBefore(to);
        }
    }

    public static ServiceTime of(Shop shop) {
        return new ServiceTime(shop.service().hours(), PublicHolidays.of(shop.language()), shop.zone());
    }

    /**
     * By when whoever is let down at {@code at} is called: within an hour of opening time when it presses, else by the
     * end of the same working day. What comes after hours comes when the next working day begins.
     */
    public Instant deadline(Set<Reason> reasons, Instant at) {
        return reasons.stream().anyMatch(Reason::isWithinTheHour) ? after(at, PRESSING) : endOfWorkingDay(at);
    }

    Instant after(Instant at, Duration openTime) {
        Duration left = openTime;
        List<Opening> ahead = days(at).flatMap(this::openings)
                .map(opening -> opening.notBefore(at))
                .filter(opening -> !opening.isEmpty())
                .toList();
        for (Opening opening : ahead) {
            Duration open = Duration.between(opening.from(), opening.to());
            if (left.compareTo(open) <= 0) {
                return opening.from().plus(left);
            }
            left = left.minus(open);
        }
        throw new IllegalStateException("never open long enough");
    }

    Instant endOfWorkingDay(Instant at) {
        return days(at).map(this::openings)
                .flatMap(day -> day.reduce((_, last) -> last).stream())
                .map(Opening::to)
                .filter(at::isBefore)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("never open"));
    }

    private Stream<LocalDate> days(Instant from) {
        LocalDate first = from.atZone(zone).toLocalDate();
        return first.datesUntil(first.plusDays(DAYS_AHEAD)).filter(day -> !holidays.contain(day));
    }

    private Stream<Opening> openings(LocalDate day) {
        return hours.on(day.getDayOfWeek()).stream()
                .map(span -> new Opening(
                        ZonedDateTime.of(day, span.from(), zone).toInstant(),
                        ZonedDateTime.of(day, span.to(), zone).toInstant()));
    }
}
