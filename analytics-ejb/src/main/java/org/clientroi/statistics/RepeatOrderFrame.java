package org.clientroi.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each respondent ordered after the answer, followed up to the cutoff: the rules every figure about repeat orders
 * rests on, in one place and without a database. Days are differences of calendar dates in the shop's zone; a later order
 * on the day of the answer is half a day away; several orders on a day are one order-day. Orders up to the answer, and what
 * lies past the end of the follow-up, are left out.
 *
 * @param zone of the shop
 * @param cutoff the day up to which the shop's orders are complete, never the clock
 * @param sameDay how far away a later order on the day of the answer is, in days
 */
public record RepeatOrderFrame(ZoneId zone, LocalDate cutoff, double sameDay) {

    public static final double HALF_A_DAY = 0.5;

    public RepeatOrderFrame {
        if (!(sameDay > 0 && sameDay < 1)) {
            throw new IllegalArgumentException("the same day is more than none and less than one: " + sameDay);
        }
    }

    public RepeatOrderFrame(ZoneId zone, LocalDate cutoff) {
        this(zone, cutoff, HALF_A_DAY);
    }

    /** An answer, and when what it speaks of was delivered. */
    public record Answer(String id, String customer, int score, Instant answeredAt, Instant deliveredAt) {

        public Answer {
            if (score < 0 || score > 10) {
                throw new IllegalArgumentException("a score lies between 0 and 10: " + score);
            }
        }
    }

    /** An order that was neither cancelled nor fully returned. */
    public record PlacedOrder(String customer, Instant placedAt, double value) {}

    /** The orders of one day after the answer. */
    public record OrderDay(double day, int orders, double value) {}

    /**
     * One respondent.
     *
     * @param followUp days from the answer to the end of the follow-up, at least 1
     * @param orderDays early first
     */
    public record Respondent(Answer answer, int followUp, List<OrderDay> orderDays) {

        public Respondent {
            orderDays = List.copyOf(orderDays);
        }

        /** Days to the first repeat order, or to the end of the follow-up without one. */
        public double time() {
            return orderDays.isEmpty() ? followUp : orderDays.getFirst().day();
        }

        public boolean reordered() {
            return !orderDays.isEmpty();
        }

        /** Whatever happened: who reordered early does not count before his time is up. */
        public boolean isFollowedFor(int days) {
            return followUp >= days;
        }

        public boolean reorderedWithin(int days) {
            return reordered() && orderDays.getFirst().day() <= days;
        }

        public int ordersWithin(int days) {
            return orderDays.stream()
                    .filter(each -> each.day() <= days)
                    .mapToInt(OrderDay::orders)
                    .sum();
        }

        public double valueWithin(int days) {
            return NeumaierSum.of(orderDays.stream()
                    .filter(each -> each.day() <= days)
                    .mapToDouble(OrderDay::value)
                    .toArray());
        }

        /** {@code (start, stop]} by order-day, and the rest of the follow-up after the last one. */
        public List<Stretch> stretches() {
            List<Stretch> stretches = new ArrayList<>();
            double start = 0;
            for (OrderDay each : orderDays) {
                stretches.add(new Stretch(start, each.day(), Optional.of(each)));
                start = each.day();
            }
            if (start < followUp) {
                stretches.add(new Stretch(start, followUp, Optional.empty()));
            }
            return stretches;
        }
    }

    /** Follow-up without an order but, if there is one, that of its end. */
    public record Stretch(double start, double stop, Optional<OrderDay> end) {}

    /**
     * All respondents and what was left out.
     *
     * @param ordersBefore orders between a delivery and its answer: they cannot follow from it
     * @param withoutFollowUp answers on or after the last day of their follow-up
     */
    public record Frame(List<Respondent> respondents, int ordersBefore, int withoutFollowUp) {

        public Frame {
            respondents = List.copyOf(respondents);
        }
    }

    /**
     * In the order of the answers.
     *
     * @param closures when customers closed their account or were erased; the follow-up ends on that day at the latest
     */
    public Frame of(List<Answer> answers, List<PlacedOrder> orders, Map<String, Instant> closures) {
        Map<String, List<PlacedOrder>> byCustomer = new HashMap<>();
        orders.forEach(order -> byCustomer
                .computeIfAbsent(order.customer(), key -> new ArrayList<>())
                .add(order));
        List<Respondent> respondents = new ArrayList<>();
        int before = 0;
        int without = 0;
        for (Answer answer : answers) {
            List<PlacedOrder> own = byCustomer.getOrDefault(answer.customer(), List.of());
            int followUp = followUp(answer, Optional.ofNullable(closures.get(answer.customer())));
            if (followUp > 0) {
                respondents.add(new Respondent(answer, followUp, orderDays(answer, own, followUp)));
                before += ordersBefore(answer, own);
            } else {
                without++;
            }
        }
        return new Frame(respondents, before, without);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private int daysBetween(Instant from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(day(from), to));
    }

    private int followUp(Answer answer, Optional<Instant> closure) {
        LocalDate end =
                closure.map(this::day).filter(closed -> closed.isBefore(cutoff)).orElse(cutoff);
        return daysBetween(answer.answeredAt(), end);
    }

    private static int ordersBefore(Answer answer, List<PlacedOrder> orders) {
        return (int) orders.stream()
                .filter(order -> order.placedAt().isAfter(answer.deliveredAt()))
                .filter(order -> !order.placedAt().isAfter(answer.answeredAt()))
                .count();
    }

    private List<OrderDay> orderDays(Answer answer, List<PlacedOrder> orders, int followUp) {
        TreeMap<Double, List<PlacedOrder>> byDay = new TreeMap<>();
        for (PlacedOrder order : orders) {
            int days = daysBetween(answer.answeredAt(), day(order.placedAt()));
            if (order.placedAt().isAfter(answer.answeredAt()) && days <= followUp) {
                byDay.computeIfAbsent(days == 0 ? sameDay : days, key -> new ArrayList<>())
                        .add(order);
            }
        }
        return byDay.entrySet().stream()
                .map(entry -> new OrderDay(
                        Objects.requireNonNull(entry.getKey()),
                        entry.getValue().size(),
                        NeumaierSum.of(entry.getValue().stream()
                                .mapToDouble(PlacedOrder::value)
                                .sorted()
                                .toArray())))
                .toList();
    }
}
