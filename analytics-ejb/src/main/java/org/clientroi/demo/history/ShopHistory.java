package org.clientroi.demo.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a demonstration shop has been through up to now.
 *
 * @param beginning the first day: 24 months ago
 * @param customers all who ordered at least once
 * @param orders by the time they were placed; their place in this list is their number
 */
public record ShopHistory(ShopPlan plan, LocalDate beginning, List<Customer> customers, List<DemoOrder> orders) {

    public static final int MONTHS = 24;

    private static final int FIRST_NUMBER = 10_001;

    /** The same for the same plan, instant and seed; a day later, the same stories a day later. */
    public static ShopHistory told(ShopPlan plan, Instant now, long seed) {
        LocalDate today = now.atZone(plan.zone()).toLocalDate();
        LocalDate beginning = today.minusMonths(MONTHS);
        SeasonClock season = new SeasonClock(beginning, today, plan.language());
        Dice dice = new Dice(seed).of(plan.code().value().hashCode());
        Crowd crowd = new Crowd(plan.language());
        Shopping shopping = new Shopping(plan, now, season, dice.of(-1));
        List<Customer> customers = new ArrayList<>();
        List<DemoOrder> orders = new ArrayList<>();
        for (int i = 0; i < plan.customers(); i++) {
            Dice own = dice.of(i);
            LocalDate firstDay = season.quantile((i + own.uniform()) / plan.customers());
            Instant known = firstDay.atStartOfDay(plan.zone()).toInstant();
            Customer customer = crowd.customer(i, known.toEpochMilli(), own);
            List<DemoOrder> theirs = shopping.of(customer, firstDay, own);
            if (!theirs.isEmpty()) {
                customers.add(customer);
                orders.addAll(theirs);
            }
        }
        orders.sort(Comparator.comparing(DemoOrder::placedAt));
        return new ShopHistory(plan, beginning, List.copyOf(customers), List.copyOf(orders));
    }

    public String numberOf(int index) {
        return plan.numberPrefix() + "-" + (FIRST_NUMBER + index);
    }
}
