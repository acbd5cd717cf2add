package org.clientroi.insight.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;

/**
 * Something the shop changed for its customers. What followed is told since it, never thanks to it.
 *
 * @param owner who answers for it
 * @param ended the last day it was in force
 * @param target whom it is about; empty for everybody
 * @param costOnce in the shop's currency, 0 for nothing
 * @param costMonthly for each month it is in force
 */
public record ShopAction(
        UUID id,
        ShopId shop,
        String title,
        Optional<String> description,
        Optional<String> owner,
        LocalDate begun,
        Optional<LocalDate> ended,
        Optional<Target> target,
        BigDecimal costOnce,
        BigDecimal costMonthly) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_DESCRIPTION = 2000;

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final BigDecimal DAYS_IN_A_MONTH = new BigDecimal("30.4375");
    private static final int A_YEAR = 365;

    /** Customers alike in one thing. */
    public record Target(Segment segment, String value) {}

    public ShopAction {
        if (title.isBlank() || title.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a title has 1 to " + LONGEST_NAME + " characters");
        }
        if (owner.filter(name -> name.length() > LONGEST_NAME).isPresent()
                || description
                        .filter(text -> text.length() > LONGEST_DESCRIPTION)
                        .isPresent()) {
            throw new IllegalArgumentException("too long a text");
        }
        if (ended.filter(last -> last.isBefore(begun)).isPresent()) {
            throw new IllegalArgumentException("it ends on or after the day it begins: " + begun + " to " + ended);
        }
        if (!isCost(costOnce) || !isCost(costMonthly)) {
            throw new IllegalArgumentException("not a cost: " + costOnce + ", " + costMonthly);
        }
    }

    public static boolean isCost(BigDecimal amount) {
        return amount.signum() >= 0 && amount.compareTo(MOST) < 0;
    }

    /** It is in force up to {@code last}. */
    public ShopAction endedOn(LocalDate last) {
        return new ShopAction(
                id, shop, title, description, owner, begun, Optional.of(last), target, costOnce, costMonthly);
    }

    /** Its days that can be looked at, where the data ends on {@code last}: a year at most, so that no season counts twice. */
    public Optional<DateRange> since(LocalDate last) {
        if (begun.isAfter(last)) {
            return Optional.empty();
        }
        LocalDate yearLater = begun.plusDays(A_YEAR - 1L);
        LocalDate to = ended.filter(day -> day.isBefore(last)).orElse(last);
        return Optional.of(new DateRange(begun, to.isBefore(yearLater) ? to : yearLater));
    }

    /** What was spent over {@code days}: once on the first, and by the month, each day its share of it. */
    public BigDecimal spent(DateRange days) {
        return costMonthly
                .multiply(BigDecimal.valueOf(days.days()))
                .divide(DAYS_IN_A_MONTH, 2, RoundingMode.HALF_UP)
                .add(costOnce)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
