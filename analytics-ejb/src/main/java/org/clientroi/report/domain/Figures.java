package org.clientroi.report.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.statistics.Interval;

/** Numbers and days as people of one language write them: U+202F and comma in French, a true minus sign in both. */
public final class Figures {

    private static final char MINUS = '\u2212';
    private static final char NARROW_SPACE = '\u202f';
    private static final long SMALL_SHARE_IN_THOUSANDTHS = 100;

    private final Language language;

    private Figures(Language language) {
        this.language = language;
    }

    public static Figures in(Language language) {
        return new Figures(language);
    }

    public Language language() {
        return language;
    }

    public String count(long count) {
        return number(BigDecimal.valueOf(count), 0);
    }

    /** An NPS in [-1, 1] as whole points: {@code 38}. */
    public String points(double nps) {
        return number(nps * 100, 0);
    }

    public String pointsWithDecimal(double nps) {
        return number(nps * 100, 1);
    }

    /** A difference of NPS without its sign: {@code 6}. */
    public String pointsApart(double difference) {
        return number(Math.abs(difference) * 100, 0);
    }

    /** {@code 34 to 42}. */
    public String pointsRange(Interval interval) {
        return range(points(interval.lower()), points(interval.upper()));
    }

    /** {@code 43 %}; with a decimal below ten per cent, where a whole number would say too little. */
    public String share(double share) {
        return percent(share, decimalsFor(share));
    }

    /** Without a decimal, for bars in a row: {@code 43 %}, {@code <1 %}. */
    public String wholeShare(double share) {
        return share > 0 && share < 0.005 ? "<" + percent(0.01, 0) : percent(share, 0);
    }

    public String shareWithDecimal(double share) {
        return percent(share, 1);
    }

    /** {@code 40 to 46 %}, as exact as the value it belongs to. */
    public String shareRange(Interval interval, double value) {
        int decimals = decimalsFor(value);
        return range(number(interval.lower() * 100, decimals), percent(interval.upper(), decimals));
    }

    /** With two decimals: {@code 4.29}. */
    public String decimal(double number) {
        return number(number, 2);
    }

    /** Days, at least a tenth of one: {@code 53}, {@code 4.2}. */
    public String days(double days) {
        return number(days, Math.abs(days) < 9.95 ? 1 : 0);
    }

    /** {@code 36 to 70} days. */
    public String daysRange(Interval interval) {
        return range(days(interval.lower()), days(interval.upper()));
    }

    /** {@code 1.20 to 1.68}. */
    public String decimalRange(Interval interval) {
        return range(decimal(interval.lower()), decimal(interval.upper()));
    }

    /** A p-value: never 0, and not to more digits than it deserves. */
    public String pValue(double p) {
        return p < 0.001 ? "p\u202f<\u202f" + number(0.001, 3) : "p\u202f=\u202f" + number(p, p < 0.01 ? 3 : 2);
    }

    public String range(String lower, String upper) {
        return lower + (language == Language.FR ? " à " : " to ") + upper;
    }

    public String money(BigDecimal amount, Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(currency);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        boolean large = amount.abs().compareTo(BigDecimal.valueOf(1000)) >= 0;
        format.setMaximumFractionDigits(large ? 0 : currency.getDefaultFractionDigits());
        return narrow(format.format(amount));
    }

    /** {@code 1er septembre 2026}, {@code 1 September 2026}. */
    public String day(LocalDate day) {
        return dayOfMonth(day) + day.format(pattern(" MMMM yyyy"));
    }

    /** {@code 1er sept.}, {@code 1 Sept}: for an axis. */
    public String shortDay(LocalDate day) {
        return dayOfMonth(day) + day.format(pattern(" MMM"));
    }

    public String month(YearMonth month) {
        return month.format(pattern("MMMM yyyy"));
    }

    /** {@code sept.}, {@code Sept}. */
    public String shortMonth(YearMonth month) {
        return month.format(pattern("MMM"));
    }

    /** {@code du 1er juin au 22 novembre 2026}, {@code from 1 June to 22 November 2026}. */
    public String period(DateRange range) {
        if (range.from().equals(range.to())) {
            return (language == Language.FR ? "le " : "on ") + day(range.from());
        }
        if (YearMonth.from(range.from()).equals(YearMonth.from(range.to()))) {
            return language == Language.FR
                    ? "du " + dayOfMonth(range.from()) + " au " + day(range.to())
                    : "from " + dayOfMonth(range.from()) + " to " + day(range.to());
        }
        boolean sameYear = range.from().getYear() == range.to().getYear();
        String from = sameYear ? dayOfMonth(range.from()) + range.from().format(pattern(" MMMM")) : day(range.from());
        return language == Language.FR
                ? "du " + from + " au " + day(range.to())
                : "from " + from + " to " + day(range.to());
    }

    private String dayOfMonth(LocalDate day) {
        return language == Language.FR && day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    private static int decimalsFor(double share) {
        return Math.round(Math.abs(share) * 1000) < SMALL_SHARE_IN_THOUSANDTHS && share != 0 ? 1 : 0;
    }

    private String percent(double share, int decimals) {
        String number = number(share * 100, decimals);
        return language == Language.FR ? number + NARROW_SPACE + '%' : number + '%';
    }

    private String number(double number, int decimals) {
        return number(BigDecimal.valueOf(number), decimals);
    }

    private String number(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String digits = narrow(format.format(rounded.abs()));
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }

    private static String narrow(String text) {
        return text.replace('\u00a0', NARROW_SPACE).replace('-', MINUS);
    }

    /** The locale whose conventions these are. */
    public Locale locale() {
        return language.locale();
    }
}
