package org.clientroi.order.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cells read as values: the notations that files really have, and no guessing. */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:[.,]\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d*)?"
            + "|[+-]?\\d{1,3}(?:\\.\\d{3})+,\\d*|[+-]?\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final BigDecimal TOO_MUCH = new BigDecimal("1000000000000");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final int DAY_LENGTH = 10;

    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private Cells() {}

    /**
     * RFC 3339, also with a space for the T and without seconds, zone or time of day. Without a zone it is in
     * {@code zone}: in a gap it moves forward, in an overlap the earlier one counts. To the microsecond, as stored.
     */
    static Optional<Instant> instant(String cell, ZoneId zone) {
        try {
            Instant time = cell.length() == DAY_LENGTH
                    ? LocalDate.parse(cell).atStartOfDay(zone).toInstant()
                    : ofDayAndTime(cell, zone);
            int year = time.atZone(zone).getYear();
            return year < FIRST_YEAR || year > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(time.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant ofDayAndTime(String cell, ZoneId zone) {
        if (cell.length() < DAY_LENGTH + 2 || "Tt ".indexOf(cell.charAt(DAY_LENGTH)) < 0) {
            throw new DateTimeException("no time of day");
        }
        String time = cell.substring(DAY_LENGTH + 1).strip().toUpperCase(Locale.ROOT);
        String day = cell.substring(0, DAY_LENGTH);
        boolean zoned = time.endsWith("Z") || time.indexOf('+') > 0 || time.indexOf('-') > 0;
        return zoned
                ? OffsetDateTime.parse(day + "T" + time.replace(" ", ""), WITH_OFFSET)
                        .toInstant()
                : LocalDateTime.of(LocalDate.parse(day), LocalTime.parse(time))
                        .atZone(zone)
                        .toInstant();
    }

    /** A day; of a time the day it names. */
    static Optional<LocalDate> day(String cell) {
        boolean hasTime = cell.length() > DAY_LENGTH && "Tt ".indexOf(cell.charAt(DAY_LENGTH)) >= 0;
        try {
            LocalDate day = LocalDate.parse(hasTime ? cell.substring(0, DAY_LENGTH) : cell);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Decimal point or comma; spaces may part thousands. */
    static Optional<BigDecimal> amount(String cell) {
        String digits = withoutSpaces(cell);
        if (!NUMBER.matcher(digits).matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(digits.replace(',', '.'));
        return amount.abs().compareTo(TOO_MUCH) >= 0
                ? Optional.empty()
                : Optional.of(amount.setScale(2, RoundingMode.HALF_EVEN))
                        .filter(a -> a.abs().compareTo(TOO_MUCH) < 0);
    }

    /** 1,234 is a thousand and more to some and little more than one to others; 1.234,56 has both signs. */
    static boolean couldBeThousands(String cell) {
        return THOUSANDS.matcher(withoutSpaces(cell)).matches();
    }

    static Optional<Integer> wholeNumber(String cell) {
        String digits = cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
        try {
            return Optional.of(Integer.valueOf(digits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> yesOrNo(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "oui", "vrai" -> Optional.of(true);
            case "false", "no", "n", "0", "non", "faux" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static String withoutSpaces(String cell) {
        boolean spaced = cell.indexOf(' ') >= 0 || cell.indexOf('\u00A0') >= 0 || cell.indexOf('\u202F') >= 0;
        return spaced ? cell.replaceAll("[ \u00A0\u202F]", "") : cell;
    }
}
