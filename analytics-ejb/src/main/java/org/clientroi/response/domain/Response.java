package org.clientroi.response.domain;

import java.time.ZoneId;
import java.util.UUID;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.TimeOrderedId;

/**
 * The row of one order and one question.
 *
 * @param firstDay the day of the first answer in the shop's zone, as days since 1970-01-01
 * @param beforeDelivery the first answer came before the order or its delivery, or the order was never delivered
 */
public record Response(
        UUID id,
        Key key,
        ShopId shop,
        AnswerSource source,
        Answers answers,
        int firstDay,
        boolean beforeDelivery) {

    /** What there is one row of. */
    public record Key(OrderId order, ScoredQuestion question) {}

    public static Response first(
            AnsweredOrder order, ZoneId zone, ScoredQuestion question, AnswerSource source, Answer answer) {
        return new Response(
                        TimeOrderedId.next(),
                        new Key(order.id(), question),
                        order.shop(),
                        source,
                        Answers.of(answer),
                        0,
                        false)
                .with(Answers.of(answer), order, zone);
    }

    /** The same row with other answers. */
    public Response with(Answers changed, AnsweredOrder order, ZoneId zone) {
        int day = Math.toIntExact(
                changed.first().at().atZone(zone).toLocalDate().toEpochDay());
        return new Response(
                id,
                key,
                shop,
                source,
                changed,
                day,
                order.isNotDeliveredAt(changed.first().at()));
    }
}
