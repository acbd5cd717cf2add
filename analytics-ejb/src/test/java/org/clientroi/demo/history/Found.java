package org.clientroi.demo.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an analyst would find in a shop's history, counted here by hand and without the database. */
final class Found {

    /** An answer, the orders of the same customer after it, and whether it is an index answer. */
    record Case(DemoOrder order, LocalDate answeredOn, boolean index, List<LocalDate> laterOrders) {

        boolean reorderedWithin(int days) {
            return laterWithin(days) > 0;
        }

        long laterWithin(int days) {
            return laterOrders.stream()
                    .filter(day -> !day.isAfter(answeredOn.plusDays(days)))
                    .count();
        }
    }

    private final ShopHistory history;
    private final LocalDate today;
    private final Map<Customer, List<DemoOrder>> byCustomer;

    Found(ShopHistory history, LocalDate today) {
        this.history = history;
        this.today = today;
        this.byCustomer = history.orders().stream().collect(Collectors.groupingBy(DemoOrder::customer));
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        byCustomer.values().forEach(orders -> cases.addAll(casesOf(orders)));
        return cases;
    }

    private List<Case> casesOf(List<DemoOrder> orders) {
        List<Case> cases = new ArrayList<>();
        for (DemoOrder order : orders) {
            order.answer().ifPresent(answer -> {
                LocalDate on = day(answer.at());
                boolean index = orders.stream()
                        .flatMap(other -> other.answer().stream())
                        .filter(other -> other.at().isBefore(answer.at()))
                        .allMatch(other -> day(other.at()).isBefore(on.minusDays(365)));
                List<LocalDate> later = orders.stream()
                        .filter(other -> other.placedAt().isAfter(answer.at()))
                        .filter(other -> other.status().counts())
                        .map(other -> day(other.placedAt()))
                        .toList();
                cases.add(new Case(order, on, index, later));
            });
        }
        return cases;
    }

    double reorderRate(int horizon, Predicate<Case> of) {
        List<Case> followed = cases().stream()
                .filter(Case::index)
                .filter(found -> !found.answeredOn().plusDays(horizon).isAfter(today))
                .filter(of)
                .toList();
        return share(followed, found -> found.reorderedWithin(horizon));
    }

    double nps(Predicate<Case> of) {
        List<Case> answers = cases().stream().filter(of).toList();
        return share(answers, found -> found.order().satisfaction() >= 9)
                - share(answers, found -> found.order().satisfaction() <= 6);
    }

    /** Orders in the 365 days from the first, of those followed that long. */
    double ordersInTheFirstYear() {
        List<List<DemoOrder>> followed = byCustomer.values().stream()
                .filter(orders ->
                        !day(orders.getFirst().placedAt()).plusDays(365).isAfter(today))
                .toList();
        return followed.stream()
                .mapToLong(orders -> orders.stream()
                        .filter(order -> !day(order.placedAt())
                                .isAfter(day(orders.getFirst().placedAt()).plusDays(365)))
                        .count())
                .average()
                .orElseThrow();
    }

    double responseRate() {
        List<Invited> reached = history.orders().stream()
                .flatMap(order -> order.invited().stream())
                .filter(invited -> invited.invitedAt().isPresent())
                .filter(invited -> !invited.state().equals("bounced"))
                .toList();
        return share(reached, invited -> invited.answer().isPresent());
    }

    static <T> double share(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).count() / (double) all.size();
    }

    private LocalDate day(java.time.Instant at) {
        ZoneId zone = history.plan().zone();
        return at.atZone(zone).toLocalDate();
    }
}
