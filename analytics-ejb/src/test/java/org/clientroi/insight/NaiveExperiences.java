package org.clientroi.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.clientroi.statistics.RepeatOrderFrame;
import org.clientroi.statistics.RepeatOrderFrame.Respondent;
import org.jspecify.annotations.Nullable;

/**
 * The experiences of a history, one rule after the other in plain Java: what the SQL must equal. What was ordered later
 * is left to the pure frame that stands behind the reference values.
 */
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

    /** Another customer's answer cannot be mistaken for this one: the frame is asked about one customer at a time. */
    private static Optional<Respondent> respondent(Order order, Instant zero, List<Order> later) {
        return frame(order, zero, later).respondents().stream().findFirst();
    }

    private static RepeatOrderFrame.Frame frame(Order order, Instant zero, List<Order> others) {
        Instant delivered = order.deliveredAt();
        return new RepeatOrderFrame(History.PARIS, LocalDate.of(9999, 1, 1))
                .of(
                        List.of(new RepeatOrderFrame.Answer(
                                order.number(), "the customer", 0, zero, delivered == null ? Instant.MAX : delivered)),
                        others.stream()
                                .map(other -> new RepeatOrderFrame.PlacedOrder(
                                        "the customer",
                                        other.placedAt(),
                                        other.amount().doubleValue()))
                                .toList(),
                        Map.of());
    }

    private long between(Order order, @Nullable Instant answered) {
        return answered == null ? 0 : frame(order, answered, events(order)).ordersBefore();
    }

    private List<Order> events(Order order) {
        return others(order).stream().filter(NaiveExperiences::isEvent).toList();
    }

    private static boolean isEvent(Order order) {
        return counts(order) && !order.status().equals("returned");
    }

    private void later(String clock, Order order, @Nullable Instant zero, Map<String, @Nullable Object> row) {
        List<Order> others = events(order);
        List<Order> home = others.stream()
                .filter(other -> other.currency().equals(order.shop().currency()))
                .toList();
        Optional<Respondent> all = Optional.ofNullable(zero).flatMap(at -> respondent(order, at, others));
        Optional<Respondent> paid = Optional.ofNullable(zero).flatMap(at -> respondent(order, at, home));
        row.put(
                clock + "_next",
                all.filter(Respondent::reordered)
                        .map(Respondent::time)
                        .map(BigDecimal::valueOf)
                        .orElse(null));
        for (int horizon : new int[] {30, 90, 180, 365}) {
            Optional<Integer> orders = all.map(each -> each.ordersWithin(horizon));
            row.put(clock + "_orders_" + horizon, orders.orElse(null));
            row.put(
                    clock + "_value_" + horizon,
                    paid.map(each -> BigDecimal.valueOf(each.valueWithin(horizon))
                                    .setScale(2, RoundingMode.HALF_EVEN))
                            .orElse(null));
            row.put(
                    clock + "_foreign_" + horizon,
                    orders.map(count -> count - paid.orElseThrow().ordersWithin(horizon))
                            .orElse(null));
        }
    }

    static String text(@Nullable Object content) {
        if (content instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return String.valueOf(content);
    }
}
