package org.clientroi.response.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.order.intake.RejectedLine;
import org.clientroi.order.intake.Sending;
import org.clientroi.order.intake.ShopsInReach;
import org.clientroi.response.domain.AnsweredOrder;
import org.clientroi.response.domain.AnsweredOrders;
import org.clientroi.response.domain.AnswersChanged;
import org.clientroi.response.domain.Responses;
import org.clientroi.response.intake.AnswerReader;
import org.clientroi.response.intake.AnswerRow;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Shops;

/** Stores a batch of answers collected elsewhere, in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class StoringAnswers {

    /** What became of a batch. */
    public record Stored(AnswerCount count, List<RejectedLine> rejected) {}

    private record OrderKey(ShopId shop, String number) {

        static OrderKey of(AnswerRow.Given row) {
            return new OrderKey(row.shop().id(), row.orderNumber());
        }
    }

    private final Shops shops;
    private final AnsweredOrders orders;
    private final Responses responses;
    private final Event<AnswersChanged> changes;

    @SuppressWarnings("NullAway")
    protected StoringAnswers() {
        this(null, null, null, null);
    }

    @Inject
    StoringAnswers(Shops shops, AnsweredOrders orders, Responses responses, Event<AnswersChanged> changes) {
        this.shops = shops;
        this.orders = orders;
        this.responses = responses;
        this.changes = changes;
    }

    public ShopsInReach reach(Sending sending) {
        return ShopsInReach.of(sending, shops);
    }

    public Stored store(List<AnswerRow.Given> rows) {
        Map<OrderKey, AnsweredOrder> held = hold(rows);
        Set<OrderId> ids = held.values().stream().map(AnsweredOrder::id).collect(Collectors.toSet());
        AnswerBatch batch = new AnswerBatch(responses.of(ids));
        List<RejectedLine> rejected = new ArrayList<>();
        Set<OrderKey> erased = erased(rows, held.keySet());
        for (AnswerRow.Given row : rows) {
            AnsweredOrder order = held.get(OrderKey.of(row));
            if (order != null) {
                batch.take(row, order);
            } else if (erased.contains(OrderKey.of(row))) {
                batch.skip();
            } else {
                rejected.add(row.row().rejected(AnswerReader.KEY, "there is no such order"));
            }
        }
        write(batch);
        return new Stored(batch.count(), rejected);
    }

    private void write(AnswerBatch batch) {
        responses.add(batch.added());
        responses.replace(batch.changed());
        AnswersChanged event = batch.event();
        if (!event.orders().isEmpty()) {
            changes.fire(event);
        }
    }

    /** In the order of the shops' identifiers, as everybody does: two files at once do not wait for each other. */
    private Map<OrderKey, AnsweredOrder> hold(List<AnswerRow.Given> rows) {
        Map<OrderKey, AnsweredOrder> held = new HashMap<>();
        numbers(rows).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(ShopId::value)))
                .forEach(shop -> orders.hold(shop.getKey(), shop.getValue())
                        .forEach((number, order) -> held.put(new OrderKey(shop.getKey(), number), order)));
        return held;
    }

    private Set<OrderKey> erased(List<AnswerRow.Given> rows, Set<OrderKey> found) {
        List<AnswerRow.Given> missing =
                rows.stream().filter(row -> !found.contains(OrderKey.of(row))).toList();
        return numbers(missing).entrySet().stream()
                .flatMap(shop -> orders.erased(shop.getKey(), shop.getValue()).stream()
                        .map(number -> new OrderKey(shop.getKey(), number)))
                .collect(Collectors.toSet());
    }

    private static Map<ShopId, Set<String>> numbers(List<AnswerRow.Given> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.shop().id(), Collectors.mapping(AnswerRow.Given::orderNumber, Collectors.toSet())));
    }
}
