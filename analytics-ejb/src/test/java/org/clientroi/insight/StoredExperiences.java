package org.clientroi.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.clientroi.insight.History.Shopped;
import org.clientroi.testing.Rooms;

/** The rows of experiences as texts, by order. */
final class StoredExperiences {

    private static final Set<String> NOT_IN_HISTORY =
            Set.of("category", "country", "region", "delivery_method", "sales_channel", "language");

    private StoredExperiences() {}

    static Map<UUID, Map<String, String>> of(Rooms rooms, Collection<Shopped> shops) {
        Map<UUID, Map<String, String>> rows = new HashMap<>();
        for (Shopped shop : shops) {
            List<Map<String, Object>> found = rooms.jdbi()
                    .withHandle(handle -> handle.createQuery("select * from experience where shop_id = :shop")
                            .bind("shop", shop.id().value())
                            .mapToMap()
                            .list());
            for (Map<String, Object> row : found) {
                Map<String, String> texts = new TreeMap<>();
                row.forEach((column, content) -> texts.put(column, NaiveExperiences.text(content)));
                texts.keySet().removeAll(NOT_IN_HISTORY);
                rows.put(UUID.fromString(String.valueOf(texts.remove("order_id"))), texts);
            }
        }
        return rows;
    }

    static Map<String, UUID> orderIds(Rooms rooms, Collection<Shopped> shops) {
        Map<String, UUID> ids = new HashMap<>();
        shops.forEach(shop -> rooms.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "select order_number, id from customer_order where shop_id = :shop")
                        .bind("shop", shop.id().value())
                        .map((row, context) -> ids.put(row.getString("order_number"), row.getObject("id", UUID.class)))
                        .list()));
        return ids;
    }
}
