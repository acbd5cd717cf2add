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
import org.clientroi.order.domain.ErasedOrders;
import org.clientroi.order.domain.OrderKey;
import org.clientroi.order.intake.RejectedLine;
import org.clientroi.response.domain.AnsweredOrder;
import org.clientroi.response.domain.AnsweredOrders;
import org.clientroi.response.domain.AnswersChanged;
import org.clientroi.response.domain.Responses;
import org.clientroi.response.intake.AnswerReader;
import org.clientroi.response.intake.AnswerRow;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/** Stores a batch of answers collected elsewhere, in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class StoringAnswers {

    /** What became of a batch. */
    public record Stored(AnswerCount count, List<RejectedLine> rejected) {}

    private final AnsweredOrders orders;
    private final Responses responses;
    private final ErasedOrders erased;
    private final Event<AnswersChanged> changes;

    @SuppressWarnings("NullAway")
    protected StoringAnswers() {
        this(null, null, null, null);
    }

    @Inject
    StoringAnswers(AnsweredOrders orders, Responses responses, ErasedOrders erased, Event<AnswersChanged> changes) {
        this.orders = orders;
        this.responses = responses;
        this.erased = erased;
        this.changes = changes;
    }

    public Stored store(List<AnswerRow.Given> rows) {
        Map<OrderKey, AnsweredOrder> held = hold(rows);
        Set<OrderId> ids = held.values().stream().map(AnsweredOrder::id).collect(Collectors.toSet());
        AnswerBatch batch = new AnswerBatch(responses.of(ids));
        List<RejectedLine> rejected = new ArrayList<>();
        Set<OrderKey> gone = erased.among(missing(rows, held));
        for (AnswerRow.Given row : rows) {
            AnsweredOrder order = held.get(row.key());
            if (order != null) {
                batch.take(row, order);
            } else if (gone.contains(row.key())) {
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

    private static Set<OrderKey> missing(List<AnswerRow.Given> rows, Map<OrderKey, AnsweredOrder> held) {
        return rows.stream()
                .map(AnswerRow.Given::key)
                .filter(key -> !held.containsKey(key))
                .collect(Collectors.toSet());
    }

    private static Map<ShopId, Set<String>> numbers(List<AnswerRow.Given> rows) {
        return rows.stream()
                .map(AnswerRow.Given::key)
                .collect(Collectors.groupingBy(
                        OrderKey::shop, Collectors.mapping(OrderKey::number, Collectors.toSet())));
    }
}
