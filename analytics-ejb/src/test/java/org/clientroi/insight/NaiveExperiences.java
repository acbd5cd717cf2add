package org.clientroi.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.clientroi.insight.History.Answer;
import org.clientroi.insight.History.Order;
import org.jspecify.annotations.Nullable;

/** The experiences of a history, one rule after the other in plain Java: what the SQL must equal. */
final class NaiveExperiences {

    private final History history;

    NaiveExperiences(History history) {
        this.history = history;
    }

    /** By order: column and content as text, null as the text "null". */
    Map<UUID, Map<String, String>> rows() {
        Map<UUID, Map<String, String>> rows = new HashMap<>();
        for (Order order : history.orders()) {
            boolean received = order.deliveredAt() != null && !order.status().equals("cancelled");
            if (received || !order.answers().isEmpty()) {
                rows.put(order.id(), row(order));
            }
        }
        return rows;
    }

    private Map<String, String> row(Order order) {
        Map<String, @Nullable Object> row = new TreeMap<>();
        facts(order, row);
        Optional<Answer> first = firstAnswer(order);
        Instant answered = first.map(Answer::at).orElse(null);
        days("answered", answered, row);
        days("delivered", order.deliveredAt(), row);
        days("invited", order.invitation().map(History.Invitation::at).orElse(null), row);
        row.remove("invited_on");
        row.put("index_answer", answered != null && isIndexAnswer(order, answered));
        row.put("index_delivery", order.deliveredAt() != null && isIndexDelivery(order));
        row.put("orders_between", between(order, answered));
        later("a", order, answered, row);
        later("d", order, order.deliveredAt(), row);
        Map<String, String> texts = new TreeMap<>();
        row.forEach((column, content) -> texts.put(column, text(content)));
        return texts;
    }

    private void facts(Order order, Map<String, @Nullable Object> row) {
        row.put("shop_id", order.shop().id().value());
        row.put("pseudonym", order.customer().pseudonym());
        row.put("carrier", order.carrier());
        row.put("incident", order.incident());
        row.put("voucher", order.voucher() != null);
        row.put("currency", order.currency());
        row.put("amount", order.amount());
        row.put("placed_day", order.placedDay());
        row.put("closed_day", order.customer().closedDay());
        Integer delivered = order.deliveredDay();
        Integer promised = order.promisedDay();
        Integer delay = delivered == null || promised == null ? null : delivered - promised;
        row.put("late", delay == null ? null : delay > 0);
        row.put("delay_days", delay);
        row.put(
                "first_order",
                others(order).stream().noneMatch(o -> counts(o) && o.placedAt().isBefore(order.placedAt())));
        row.put(
                "invitation_state",
                order.invitation().map(History.Invitation::state).orElse("none"));
        row.put(
                "skip_reason",
                order.invitation().map(History.Invitation::reason).orElse(null));
        row.put(
                "unsubscribed",
                order.invitation().map(History.Invitation::optedOut).orElse(false));
        for (String question : List.of("nps", "csat", "ces")) {
            row.put(
                    question,
                    order.answers().stream()
                            .filter(answer -> answer.question().equals(question))
                            .map(Answer::score)
                            .findFirst()
                            .orElse(null));
        }
        row.put("commented", order.answers().stream().anyMatch(answer -> answer.comment() != null));
    }

    private static void days(String name, @Nullable Instant at, Map<String, @Nullable Object> row) {
        LocalDate day = at == null ? null : LocalDate.ofInstant(at, History.PARIS);
        row.put(name + "_on", day);
        row.put(name + "_day", day == null ? null : day.toEpochDay());
        row.put(name + "_month", day == null ? null : day.toString().substring(0, 7));
        row.put(
                name + "_week",
                day == null
                        ? null
                        : "%d-W%02d"
                                .formatted(
                                        day.get(IsoFields.WEEK_BASED_YEAR),
                                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    private static Optional<Answer> firstAnswer(Order order) {
        return order.answers().stream().min(Comparator.comparing(Answer::at).thenComparing(Answer::question));
    }

    private List<Order> others(Order order) {
        return history.orders().stream()
                .filter(other -> !other.id().equals(order.id())
                        && other.customer().equals(order.customer())
                        && other.shop().equals(order.shop()))
                .toList();
    }

    private static boolean counts(Order order) {
        return !order.status().equals("cancelled");
    }

    private boolean isIndexAnswer(Order order, Instant answered) {
        return others(order).stream()
                .noneMatch(other -> other.answers().stream()
                        .anyMatch(answer -> comesFirst(answer.at(), other, answered, order)
                                && History.dayOf(answered) - answer.day() <= 365));
    }

    private boolean isIndexDelivery(Order order) {
        return others(order).stream().noneMatch(other -> {
            Instant there = other.deliveredAt();
            Instant here = order.deliveredAt();
            return counts(other)
                    && there != null
                    && here != null
                    && comesFirst(there, other, here, order)
                    && History.dayOf(here) - History.dayOf(there) <= 365;
        });
    }

    private static boolean comesFirst(Instant there, Order other, Instant here, Order order) {
        if (!there.equals(here)) {
            return there.isBefore(here);
        }
        return other.placedAt().equals(order.placedAt())
                ? other.number().compareTo(order.number()) < 0
                : other.placedAt().isBefore(order.placedAt());
    }

    private long between(Order order, @Nullable Instant answered) {
        Instant delivered = order.deliveredAt();
        if (delivered == null || answered == null) {
            return 0;
        }
        return others(order).stream()
                .filter(NaiveExperiences::isEvent)
                .filter(other ->
                        other.placedAt().isAfter(delivered) && !other.placedAt().isAfter(answered))
                .count();
    }

    private static boolean isEvent(Order order) {
        return counts(order) && !order.status().equals("returned");
    }

    private void later(String clock, Order order, @Nullable Instant zero, Map<String, @Nullable Object> row) {
        List<Order> later = zero == null
                ? List.of()
                : others(order).stream()
                        .filter(other -> isEvent(other) && other.placedAt().isAfter(zero))
                        .toList();
        int day = zero == null ? 0 : History.dayOf(zero);
        row.put(
                clock + "_next",
                later.stream()
                        .map(other -> Math.max(0.5, other.placedDay() - day))
                        .min(Comparator.naturalOrder())
                        .map(BigDecimal::valueOf)
                        .orElse(null));
        for (int horizon : new int[] {30, 90, 180, 365}) {
            List<Order> within = later.stream()
                    .filter(other -> other.placedDay() - day <= horizon)
                    .toList();
            List<Order> home = within.stream()
                    .filter(other -> other.currency().equals(order.shop().currency()))
                    .toList();
            BigDecimal value = home.stream().map(Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            row.put(clock + "_orders_" + horizon, zero == null ? null : within.size());
            row.put(clock + "_value_" + horizon, zero == null ? null : value);
            row.put(clock + "_foreign_" + horizon, zero == null ? null : within.size() - home.size());
        }
    }

    static String text(@Nullable Object content) {
        if (content instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return String.valueOf(content);
    }
}
