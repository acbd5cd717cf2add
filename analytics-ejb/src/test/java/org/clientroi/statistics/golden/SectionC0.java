package org.clientroi.statistics.golden;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientroi.statistics.RepeatOrderFrame;
import org.clientroi.statistics.RepeatOrderFrame.Answer;
import org.clientroi.statistics.RepeatOrderFrame.Frame;
import org.clientroi.statistics.RepeatOrderFrame.PlacedOrder;
import org.clientroi.statistics.RepeatOrderFrame.Respondent;

/** c.0: from customers, deliveries, responses and orders to what each respondent did afterwards. */
final class SectionC0 {

    private SectionC0() {}

    static Figures frame(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        RepeatOrderFrame builder = new RepeatOrderFrame(
                ZoneId.of(arguments.text("timezone")),
                LocalDate.parse(arguments.text("cutoff")),
                arguments.number("same_day"));
        // only exposures in years would need the length of a year, and none is counted
        arguments.number("year_days");
        // nothing measured after the answer enters the frame, but the file belongs to the case
        one.file("recoveries");
        Frame frame = builder.of(answers(one), orders(one), closures(one));
        List<Respondent> respondents = frame.respondents();
        Figures figures = new Figures()
                .put("respondents", respondents.size())
                .put("groups", groups(respondents))
                .put(
                        "events",
                        respondents.stream().filter(Respondent::reordered).count())
                .put(
                        "person_days",
                        respondents.stream().mapToDouble(Respondent::time).sum())
                .put("orders_excluded_between_delivery_and_answer", frame.ordersBefore())
                .put(
                        "same_day_events",
                        respondents.stream()
                                .filter(Respondent::reordered)
                                .filter(each -> each.time() == builder.sameDay())
                                .count())
                .put("zero_followup", frame.withoutFollowUp())
                .putAll(stretches(respondents));
        for (double horizon : arguments.numbers("horizons")) {
            figures.putAll(within(respondents, (int) horizon));
        }
        return figures;
    }

    private static List<Answer> answers(GoldenCase one) {
        GoldenTable deliveries = one.file("deliveries");
        Map<String, Instant> deliveredAt = new HashMap<>();
        for (int row = 0; row < deliveries.size(); row++) {
            deliveredAt.put(
                    deliveries.texts("delivery_id")[row],
                    Instant.parse(deliveries.texts("delivered_at")[row]));
        }
        GoldenTable responses = one.file("responses");
        List<Answer> answers = new ArrayList<>();
        for (int row = 0; row < responses.size(); row++) {
            answers.add(new Answer(
                    responses.texts("response_id")[row],
                    responses.texts("customer_id")[row],
                    Integer.parseInt(responses.texts("score")[row]),
                    Instant.parse(responses.texts("answered_at")[row]),
                    Objects.requireNonNull(deliveredAt.get(responses.texts("delivery_id")[row]))));
        }
        return answers;
    }

    private static List<PlacedOrder> orders(GoldenCase one) {
        GoldenTable table = one.file("orders");
        List<PlacedOrder> orders = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            orders.add(new PlacedOrder(
                    table.texts("customer_id")[row],
                    Instant.parse(table.texts("ordered_at")[row]),
                    Double.parseDouble(table.texts("value")[row])));
        }
        return orders;
    }

    private static Map<String, Instant> closures(GoldenCase one) {
        GoldenTable customers = one.file("customers").complete("closed_at");
        Map<String, Instant> closures = new HashMap<>();
        for (int row = 0; row < customers.size(); row++) {
            closures.put(
                    customers.texts("customer_id")[row], Instant.parse(customers.texts("closed_at")[row]));
        }
        return closures;
    }

    private static Figures groups(List<Respondent> respondents) {
        return new Figures()
                .put("detractor", scored(respondents, 0, 6))
                .put("passive", scored(respondents, 7, 8))
                .put("promoter", scored(respondents, 9, 10));
    }

    private static long scored(List<Respondent> respondents, int lowest, int highest) {
        return respondents.stream()
                .mapToInt(each -> each.answer().score())
                .filter(score -> score >= lowest && score <= highest)
                .count();
    }

    private static Figures stretches(List<Respondent> respondents) {
        return new Figures()
                .put(
                        "counting_rows",
                        respondents.stream()
                                .mapToInt(each -> each.stretches().size())
                                .sum())
                .put(
                        "counting_events",
                        respondents.stream()
                                .mapToInt(each -> each.orderDays().size())
                                .sum())
                .put(
                        "order_rows",
                        respondents.stream()
                                .mapToInt(each -> each.ordersWithin(each.followUp()))
                                .sum());
    }

    private static Figures within(List<Respondent> respondents, int horizon) {
        List<Respondent> followed =
                respondents.stream().filter(each -> each.isFollowedFor(horizon)).toList();
        return new Figures()
                .put("full" + horizon, followed.size())
                .put(
                        "reorder" + horizon + "_among_full",
                        followed.stream()
                                .filter(each -> each.reorderedWithin(horizon))
                                .count())
                .put(
                        "orders" + horizon + "_among_full",
                        followed.stream()
                                .mapToInt(each -> each.ordersWithin(horizon))
                                .sum())
                .put(
                        "value" + horizon + "_among_full",
                        followed.stream()
                                .mapToDouble(each -> each.valueWithin(horizon))
                                .sum());
    }
}
