package org.clientroi.web.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.Money;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Interval;

/**
 * How the portal writes numbers, days and money in one language. French sets narrow no-break spaces before signs and
 * between thousands; both set a true minus sign.
 */
public final class Figures {

    private static final char NARROW_SPACE = '\u202f';
    private static final char MINUS = '\u2212';

    /** Shares below a tenth move within one point: they get a decimal. */
    private static final double FINE_BELOW = 0.0995;

    private final Language language;
    private final Texts words;

    public Figures(Texts words) {
        this.language = words.language();
        this.words = words;
    }

    public String count(long number) {
        return decimal(number, 0);
    }

    /** "1 answer", "4,812 answers": the number with its noun. */
    public String counted(String noun, long number) {
        return words.get("count." + noun, number, count(number));
    }

    /** "6 points", without a sign. French counts in the plural from 2, English from anything but 1. */
    public String countedPoints(double difference) {
        int digits = decimalsOfPoints(difference);
        double shown = BigDecimal.valueOf(Math.abs(difference) * 100)
                .setScale(digits, RoundingMode.HALF_UP)
                .doubleValue();
        boolean singular = french() ? shown < 2 : shown == 1;
        return words.get(singular ? "count.point" : "count.points", decimal(shown, digits));
    }

    public String decimal(double number, int digits) {
        var symbols = DecimalFormatSymbols.getInstance(locale());
        symbols.setGroupingSeparator(french() ? NARROW_SPACE : ',');
        symbols.setMinusSign(MINUS);
        var format = new DecimalFormat("#,##0", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return withoutMinusZero(format.format(number));
    }

    /** An NPS, from [-1, 1] inside to [-100, 100] for people. */
    public String nps(double value) {
        return decimal(value * 100, 0);
    }

    public String npsRange(Interval interval) {
        return words.get("range", nps(interval.lower()), nps(interval.upper()));
    }

    /** A difference of two NPS or two shares, in points and without its sign. */
    public String points(double difference) {
        return decimal(Math.abs(difference) * 100, decimalsOfPoints(difference));
    }

    /** A difference with its sign, also when it is a rise. */
    public String signedPoints(double difference) {
        String text = decimal(difference * 100, decimalsOfPoints(difference));
        return difference > 0 && !text.equals("0") ? "+" + text : text;
    }

    /** A text that has no sign, with the sign of {@code difference}. */
    public String signed(double difference, String text) {
        return difference == 0 ? text : (difference > 0 ? "+" : String.valueOf(MINUS)) + text;
    }

    public String pointsRange(Interval interval) {
        int digits = decimalsOfPoints(interval.lower(), interval.upper());
        return words.get("range", decimal(interval.lower() * 100, digits), decimal(interval.upper() * 100, digits));
    }

    public String percent(double share) {
        return percent(share, decimalsOf(share));
    }

    public String percent(double share, int digits) {
        return decimal(share * 100, digits) + percentSign();
    }

    /** The decimals that keep all these shares apart from 0: written beside each other, they get the same. */
    public static int decimalsOf(double... shares) {
        for (double share : shares) {
            if (share > 0 && share < FINE_BELOW) {
                return 1;
            }
        }
        return 0;
    }

    public String percentRange(Interval interval, int digits) {
        return words.get("range", decimal(interval.lower() * 100, digits), percent(interval.upper(), digits));
    }

    public String range(Interval interval, int digits) {
        return words.get("range", decimal(interval.lower(), digits), decimal(interval.upper(), digits));
    }

    /** A p-value: never 0, and not to more digits than it deserves. */
    public String pValue(double p) {
        if (p < 0.001) {
            return words.get("p.below", decimal(0.001, 3));
        }
        return words.get("p.is", decimal(p, p < 0.01 ? 3 : 2));
    }

    /** With its sign. */
    public String signedMoney(double amount, Currency currency, int digits) {
        return signed(amount, money(Math.abs(amount), currency, digits));
    }

    public String moneyRange(Interval interval, Currency currency, int digits) {
        return words.get("range", money(interval.lower(), currency, digits), money(interval.upper(), currency, digits));
    }

    public String money(Money money) {
        return money(money.amount().doubleValue(), money.currency(), 0);
    }

    public String money(double amount, Currency currency, int digits) {
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(currency);
        var symbols = format.getDecimalFormatSymbols();
        symbols.setCurrencySymbol(currency.getSymbol(homeOf(currency)));
        symbols.setMonetaryGroupingSeparator(french() ? NARROW_SPACE : ',');
        symbols.setMinusSign(MINUS);
        format.setDecimalFormatSymbols(symbols);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount).replace('\u00a0', NARROW_SPACE);
    }

    public String day(LocalDate day) {
        return day(day, "d MMMM uuuu");
    }

    /** Both ends, without repeating the month or the year they share. */
    public String period(DateRange range) {
        return period(range, "MMMM");
    }

    /** The same with short months, for narrow places. */
    public String shortPeriod(DateRange range) {
        return period(range, "MMM");
    }

    private String period(DateRange range, String month) {
        LocalDate from = range.from();
        LocalDate to = range.to();
        String whole = "d " + month + " uuuu";
        if (from.equals(to)) {
            return words.get("period.day", day(to, whole));
        }
        String pattern = "d";
        if (from.getYear() != to.getYear()) {
            pattern = whole;
        } else if (from.getMonth() != to.getMonth()) {
            pattern = "d " + month;
        }
        return words.get("period.days", day(from, pattern), day(to, whole));
    }

    private String day(LocalDate day, String pattern) {
        return firstOfMonth(DateTimeFormatter.ofPattern(pattern, locale()).format(day), day);
    }

    public String moment(Instant instant, ZoneId zone) {
        String pattern = french() ? "d MMM uuuu, HH 'h' mm" : "d MMM uuuu, HH:mm";
        String text = DateTimeFormatter.ofPattern(pattern, locale()).format(instant.atZone(zone));
        return text.replace(" h ", NARROW_SPACE + "h" + NARROW_SPACE);
    }

    public Language language() {
        return language;
    }

    /** Differences that all stay under a point get a decimal. */
    static int decimalsOfPoints(double... differences) {
        double largest = Arrays.stream(differences).map(Math::abs).max().orElse(0);
        return largest != 0 && largest < FINE_BELOW / 10 ? 1 : 0;
    }

    private String percentSign() {
        return french() ? NARROW_SPACE + "%" : "%";
    }

    private String firstOfMonth(String text, LocalDate day) {
        return french() && day.getDayOfMonth() == 1 ? text.replaceFirst("^1", "1er") : text;
    }

    private static String withoutMinusZero(String text) {
        return text.chars().anyMatch(c -> c >= '1' && c <= '9') ? text : text.replace(String.valueOf(MINUS), "");
    }

    /** A currency's own sign (R$ rather than BRL), whatever the language of the page. */
    private Locale homeOf(Currency currency) {
        return switch (currency.getCurrencyCode()) {
            case "BRL" -> Locale.of("pt", "BR");
            case "GBP" -> Locale.UK;
            case "EUR" -> Locale.FRANCE;
            default -> locale();
        };
    }

    private Locale locale() {
        return language.locale();
    }

    private boolean french() {
        return language == Language.FR;
    }
}
