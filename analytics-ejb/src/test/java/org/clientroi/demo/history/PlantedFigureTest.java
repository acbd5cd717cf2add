package org.clientroi.demo.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clientroi.demo.PlantedFigure;
import org.clientroi.demo.PlantedFigure.Measure;
import org.junit.jupiter.api.Test;

/**
 * Tells the French shop's history a dozen times with other dice and counts by hand: what is said to be planted is what
 * comes out on average. Tolerances are four standard errors of that average, and never less than half a point.
 */
class PlantedFigureTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final LocalDate COMPLETE_THROUGH = LocalDate.of(2026, 11, 19);
    private static final int HISTORIES = 12;

    @Test
    void whatIsSaidToBePlantedIsWhatTheRulesComeToOnAverage() {
        Map<PlantedFigure, List<Double>> told = new LinkedHashMap<>();
        for (int seed = 1; seed <= HISTORIES; seed++) {
            Telling telling = new Telling(ShopHistory.told(ShopPlan.maisonLumen(), NOW, seed));
            PlantedFigure.ALL.forEach(planted ->
                    told.computeIfAbsent(planted, _ -> new ArrayList<>()).add(telling.figure(planted)));
        }
        told.forEach((planted, values) -> {
            double mean =
                    values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            double squares = values.stream()
                    .mapToDouble(value -> (value - mean) * (value - mean))
                    .sum();
            double error = Math.sqrt(squares / (HISTORIES - 1) / HISTORIES);
            assertThat(planted.value()).as(planted.toString()).isCloseTo(mean, within(Math.max(0.005, 4 * error)));
        });
    }

    /** One history, counted. */
    private static final class Telling {

        private final ShopHistory history;
        private final Found found;
        private final List<Found.Case> cases;
        private final Set<DemoOrder> firstOrders = new HashSet<>();

        Telling(ShopHistory history) {
            this.history = history;
            this.found = new Found(history, COMPLETE_THROUGH);
            this.cases = found.cases();
            byCustomer().forEach(orders -> firstOrders.add(orders.getFirst()));
        }

        double figure(PlantedFigure planted) {
            if (planted.measure() == Measure.ANSWERED) {
                return found.responseRate();
            }
            if (!planted.isGap()) {
                return part(planted, planted.of());
            }
            return planted.by().equals("score")
                    ? part(planted, "promoter") - part(planted, "detractor")
                    : (part(planted, "true") - part(planted, "false"))
                            * (planted.measure() == Measure.ORDERED_AGAIN ? -1 : 1);
        }

        private double part(PlantedFigure planted, String of) {
            if (planted.measure() == Measure.NPS) {
                return found.nps(one -> isOf(one.order(), planted.by(), of));
            }
            return planted.by().equals("score")
                    ? answered(one -> isOf(one.order(), "score", of), planted.days())
                    : delivered(order -> isOf(order, planted.by(), of), planted.days());
        }

        private boolean isOf(DemoOrder order, String by, String of) {
            int score = order.satisfaction();
            return switch (by) {
                case "score" -> of.equals(score >= 9 ? "promoter" : score >= 7 ? "passive" : "detractor");
                case "late" ->
                    of.equals(String.valueOf(order.delivery().orElseThrow().daysLate() > 0));
                case "incident" -> of.equals(order.incident());
                case "voucher" ->
                    of.equals(String.valueOf(order.basket().voucher().isPresent()));
                case "first_order" -> of.equals(String.valueOf(firstOrders.contains(order)));
                default -> throw new IllegalArgumentException(by);
            };
        }

        private double answered(Predicate<Found.Case> of, int days) {
            List<Found.Case> followed = cases.stream()
                    .filter(Found.Case::index)
                    .filter(one -> !one.answeredOn().plusDays(days).isAfter(COMPLETE_THROUGH))
                    .filter(of)
                    .toList();
            return Found.share(followed, one -> one.reorderedWithin(days));
        }

        /** Of those who received nothing in the year before. */
        private double delivered(Predicate<DemoOrder> of, int days) {
            List<Boolean> returned = new ArrayList<>();
            byCustomer()
                    .forEach(orders -> orders.stream()
                            .filter(this::isDelivered)
                            .filter(of)
                            .filter(order -> !arrived(order).plusDays(days).isAfter(COMPLETE_THROUGH))
                            .filter(order -> orders.stream().noneMatch(other -> isInTheYearBefore(other, order)))
                            .map(order -> orders.stream().anyMatch(other -> isLater(other, order, days)))
                            .forEach(returned::add));
            return Found.share(returned, yes -> yes);
        }

        private boolean isInTheYearBefore(DemoOrder other, DemoOrder order) {
            return isDelivered(other)
                    && deliveredAt(other).isBefore(deliveredAt(order))
                    && !arrived(other).isBefore(arrived(order).minusDays(365));
        }

        private boolean isLater(DemoOrder other, DemoOrder order, int days) {
            return other.status().counts()
                    && other.placedAt().isAfter(deliveredAt(order))
                    && !day(other.placedAt()).isAfter(arrived(order).plusDays(days));
        }

        private boolean isDelivered(DemoOrder order) {
            return order.delivery()
                    .filter(delivery -> !delivery.deliveredAt().isAfter(NOW))
                    .isPresent();
        }

        private static Instant deliveredAt(DemoOrder order) {
            return order.delivery().orElseThrow().deliveredAt();
        }

        private LocalDate arrived(DemoOrder order) {
            return day(deliveredAt(order));
        }

        private LocalDate day(Instant at) {
            ZoneId zone = history.plan().zone();
            return at.atZone(zone).toLocalDate();
        }

        private List<List<DemoOrder>> byCustomer() {
            return history.orders().stream()
                    .sorted(Comparator.comparing(DemoOrder::placedAt))
                    .collect(Collectors.groupingBy(DemoOrder::customer))
                    .values()
                    .stream()
                    .toList();
        }
    }
}
