package org.clientroi.order.spreadsheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as offices write them, the day before the month: 20/11/2026 14h05 becomes 2026-11-20T14:05. */
final class OfficeTimes {

    private static final String TIME =
            "(?:[ ,T]*(?:à|a|at)?\\s*(\\d{1,2})\\s*[:h]\\s*(\\d{2})?(?:\\s*[:m]\\s*(\\d{2}))?)?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:er)?[ -](\\p{L}{3,9})\\.?[ -](\\d{4}|\\d{2})" + TIME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d{1,15})?");
    private static final Pattern NEVER = Pattern.compile("0000-00-00.*");

    /** The first letters that tell the months apart, in French and in English, without accents. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("fev", "feb"),
            List.of("mar"),
            List.of("avr", "apr"),
            List.of("mai", "may"),
            List.of("juin", "jun"),
            List.of("juil", "jul"),
            List.of("aou", "aug"),
            List.of("sep"),
            List.of("oct"),
            List.of("nov"),
            List.of("dec"));

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 32_874;
    private static final int LAST_SERIAL = 73_050;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private OfficeTimes() {}

    /** In ISO notation; empty for the day that databases write for none; what is not known stays as it is. */
    static String read(String cell) {
        String text = cell.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
        if (NEVER.matcher(text).matches()) {
            return "";
        }
        try {
            return SERIAL.matcher(text).matches()
                    ? serial(text).orElse(cell)
                    : written(text).orElse(cell);
        } catch (DateTimeException e) {
            return cell;
        }
    }

    private static Optional<String> written(String text) {
        Matcher day = DAY_FIRST.matcher(text);
        if (day.matches()) {
            return Optional.of(iso(year(day.group(3)), number(day.group(2)), number(day.group(1)), day));
        }
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return Optional.of(iso(number(year.group(1)), number(year.group(2)), number(year.group(3)), year));
        }
        Matcher named = NAMED.matcher(text);
        return named.matches()
                ? month(named.group(2)).map(month -> iso(year(named.group(3)), month, number(named.group(1)), named))
                : Optional.empty();
    }

    private static String iso(int year, int month, int day, Matcher found) {
        LocalDate date = LocalDate.of(year, month, day);
        if (found.group(4) == null) {
            return date.toString();
        }
        int minutes = found.group(5) == null ? 0 : number(found.group(5));
        int seconds = found.group(6) == null ? 0 : number(found.group(6));
        return LocalDateTime.of(date, LocalTime.of(number(found.group(4)), minutes, seconds))
                .toString();
    }

    /** Days since the end of 1899, as a spreadsheet keeps a date whose cell has lost its format. */
    private static Optional<String> serial(String text) {
        BigDecimal serial = new BigDecimal(text.replace(',', '.'));
        int days = serial.intValue();
        if (days < FIRST_SERIAL || days > LAST_SERIAL) {
            return Optional.empty();
        }
        long seconds =
                Math.round(serial.remainder(BigDecimal.ONE).multiply(SECONDS).doubleValue());
        LocalDate day = DAY_ZERO.plusDays(days);
        return Optional.of(
                seconds == 0
                        ? day.toString()
                        : day.atStartOfDay().plusSeconds(seconds).toString());
    }

    private static Optional<Integer> month(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(plain::startsWith)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + number(digits) : number(digits);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
