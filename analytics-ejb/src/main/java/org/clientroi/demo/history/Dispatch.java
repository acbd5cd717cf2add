package org.clientroi.demo.history;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Sends orders off: picks a service of that day and works out when the parcel was promised and when it came. */
final class Dispatch {

    private static final int LATEST = 12;

    private final ShopPlan plan;
    private final LocalDate today;

    Dispatch(ShopPlan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
    }

    Delivery of(Basket basket, Instant placedAt, boolean lost, Dice dice) {
        ZoneId zone = plan.zone();
        ZonedDateTime placed = placedAt.atZone(zone);
        Service service = service(basket, placed.toLocalDate(), dice);
        LocalDate shipped = workingDay(placed.toLocalDate(), placed.getHour() >= 13 ? 1 : 0);
        LocalDate promised = workingDay(shipped, service.transit() + 1);
        int daysLate = lost
                ? dice.between(6, LATEST)
                : dice.chance(service.late()) ? 1 + Math.min(LATEST, (int) dice.exponential(2.6)) : 0;
        LocalDate arrived = daysLate > 0 ? notSunday(promised.plusDays(daysLate)) : earlier(promised, shipped, dice);
        boolean collected = !service.method().equals("home");
        LocalDate handed = collected ? collected(arrived, promised, daysLate, dice) : arrived;
        Instant available = arrived.atTime(dice.between(8, 10), dice.between(0, 59))
                .atZone(zone)
                .toInstant();
        Instant delivered = handed.atTime(dice.between(11, 18), dice.between(0, 59))
                .atZone(zone)
                .toInstant();
        return new Delivery(
                service.method(),
                service.carrier(),
                basket.articles().size() > 1 && dice.chance(0.25) ? 2 : 1,
                promised,
                shipped.equals(placed.toLocalDate())
                        ? placedAt.plusSeconds(60L * dice.between(60, 240))
                        : shipped.atTime(dice.between(9, 16), dice.between(0, 59))
                                .atZone(zone)
                                .toInstant(),
                collected ? Optional.of(available) : Optional.empty(),
                delivered,
                daysLate == 0 ? 0 : Math.toIntExact(handed.toEpochDay() - promised.toEpochDay()));
    }

    private Service service(Basket basket, LocalDate day, Dice dice) {
        List<Service> services = plan.servicesOn(day, today).stream()
                .filter(service -> !basket.main().bulky() || service.method().equals("home"))
                .toList();
        return dice.pick(services, Service::share);
    }

    private static LocalDate earlier(LocalDate promised, LocalDate shipped, Dice dice) {
        LocalDate day = promised.minusDays(dice.chance(0.45) ? 0 : dice.between(1, 2));
        LocalDate soonest = shipped.plusDays(1);
        return notSundayBefore(day.isBefore(soonest) ? soonest : day);
    }

    /** Who is told late also collects late; otherwise by the promised day. */
    private static LocalDate collected(LocalDate arrived, LocalDate promised, int daysLate, Dice dice) {
        LocalDate day = notSunday(arrived.plusDays(dice.chance(0.5) ? 0 : dice.between(1, 3)));
        return daysLate > 0 || day.isBefore(promised) ? day : promised;
    }

    private static LocalDate workingDay(LocalDate from, int days) {
        LocalDate day = weekday(from);
        for (int i = 0; i < days; i++) {
            day = weekday(day.plusDays(1));
        }
        return day;
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static LocalDate notSunday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private static LocalDate notSundayBefore(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }
}
