package org.clientroi.demo.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.clientroi.shared.Language;

/** How busy a day is in this trade, and what is going on: sales, Black Friday, Christmas. */
enum Season {
    ORDINARY(1, ""),
    SALES(1.35, "sales"),
    BLACK_FRIDAY(2.1, "black friday"),
    CHRISTMAS(1.25, "christmas"),
    HOLIDAY(0.35, "");

    private static final double[] MONTHS = {1.0, 0.9, 0.94, 0.94, 0.97, 0.93, 0.95, 0.82, 1.02, 1.1, 1.16, 1.08};
    private static final double[] WEEKDAYS = {1.08, 1.0, 1.0, 0.98, 0.9, 0.92, 1.12};

    private final double factor;
    private final String occasion;

    Season(double factor, String occasion) {
        this.factor = factor;
        this.occasion = occasion;
    }

    /** What a voucher of these days is called after; empty when there is no occasion. */
    String occasion() {
        return occasion;
    }

    static double weight(LocalDate day, Language language) {
        return MONTHS[day.getMonthValue() - 1] * WEEKDAYS[day.getDayOfWeek().getValue() - 1] * of(day, language).factor;
    }

    static Season of(LocalDate day, Language language) {
        if (day.getMonth() == Month.DECEMBER && (day.getDayOfMonth() == 24 || day.getDayOfMonth() == 25)) {
            return HOLIDAY;
        }
        LocalDate blackFriday = day.withMonth(11)
                .withDayOfMonth(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
                .plusDays(1);
        if (!day.isBefore(blackFriday.minusDays(4)) && !day.isAfter(blackFriday.plusDays(3))) {
            return BLACK_FRIDAY;
        }
        if (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() <= 19) {
            return CHRISTMAS;
        }
        boolean sales = language == Language.FR ? isFrenchSales(day) : isEnglishSales(day);
        return sales ? SALES : ORDINARY;
    }

    /** Four weeks from the second Wednesday of January and from the last Wednesday of June. */
    private static boolean isFrenchSales(LocalDate day) {
        LocalDate winter = day.withDayOfYear(1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.WEDNESDAY));
        LocalDate summer =
                day.withMonth(6).withDayOfMonth(30).with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY));
        return isWithinFourWeeks(day, winter) || isWithinFourWeeks(day, summer);
    }

    private static boolean isWithinFourWeeks(LocalDate day, LocalDate first) {
        return !day.isBefore(first) && day.isBefore(first.plusWeeks(4));
    }

    /** Boxing Day to mid-January, and two weeks in July. */
    private static boolean isEnglishSales(LocalDate day) {
        return switch (day.getMonth()) {
            case DECEMBER -> day.getDayOfMonth() >= 26;
            case JANUARY -> day.getDayOfMonth() <= 14;
            case JULY -> day.getDayOfMonth() <= 14;
            default -> false;
        };
    }
}
