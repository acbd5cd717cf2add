package org.clientroi.insight.jdbc;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.Within;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Handle;

/** Which values the segments of a shop have nowadays: those of its newest deliveries, whatever its size. */
final class NewestValues {

    private static final int DELIVERIES = 2_000;

    private static final String NEWEST = """
        from experience e
        where e.shop_id = :shop and e.delivered_day is not null
        order by e.delivered_day desc
        fetch first %d rows only
        """.formatted(DELIVERIES);

    private static final String OF_ORDERS = "select "
            + Segment.EVERYWHERE.stream()
                    .map(segment -> Columns.segment(segment) + " as " + segment.name())
                    .collect(Collectors.joining(", "))
            + " " + NEWEST;

    private static final String OWN = """
        select a.name, a.content, count(*) as deliveries
        from experience_attribute a
        join (select e.order_id %s) newest on newest.order_id = a.order_id
        group by a.name, a.content
        """.formatted(NEWEST);

    private NewestValues() {}

    static List<Within> read(Handle handle, ShopId shop) {
        Map<Within, Long> counted = new LinkedHashMap<>();
        handle.createQuery(OF_ORDERS)
                .bind("shop", shop.value())
                .map((row, _) -> {
                    for (Segment segment : Segment.EVERYWHERE) {
                        count(counted, segment, row.getString(segment.name()), 1);
                    }
                    return row;
                })
                .list();
        handle.createQuery(OWN)
                .bind("shop", shop.value())
                .map((row, _) -> {
                    count(counted, new Segment(row.getString("name"), true), row.getString("content"), row.getLong(3));
                    return row;
                })
                .list();
        return counted.entrySet().stream()
                .sorted(Map.Entry.<Within, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void count(Map<Within, Long> counted, Segment segment, String value, long deliveries) {
        if (!value.isEmpty()) {
            counted.merge(new Within(segment, value), deliveries, Long::sum);
        }
    }
}
