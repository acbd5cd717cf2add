package org.clientroi.insight.jdbc;

import java.util.Optional;
import java.util.Set;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.Segment;

/** Which columns of an experience a question is about. Names come from here, never from a request. */
final class Columns {

    private static final Set<String> TEXTS =
            Set.of("carrier", "category", "country", "region", "delivery_method", "sales_channel", "language");
    private static final Set<String> FLAGS = Set.of("late", "first_order", "voucher");

    /** What is known at time zero; the bands begin at {@code :middle} and {@code :high}, in the currency of the shop {@code s}. */
    static final String TRAITS = """
        case when e.late then 'true' when not e.late then 'false' else '' end as late, e.first_order,
        case when e.currency <> s.currency then 'FOREIGN' when e.amount < :middle then 'LOW'
             when e.amount < :high then 'MIDDLE' else 'HIGH' end as band
        """;

    private Columns() {}

    static String answered(Optional<Grain> grain) {
        return grain.map(unit -> "e.answered_" + unit.code()).orElse("''");
    }

    static String score(Scale scale) {
        return "e." + scale.code();
    }

    /** The segment's value as text; the empty text where it is not known, "none" where nothing went wrong. */
    static String segment(Segment segment) {
        if (segment.ownAttribute()) {
            return "coalesce(t.content, '')";
        }
        String name = segment.name();
        if (TEXTS.contains(name)) {
            return "coalesce(e." + name + ", '')";
        }
        if (FLAGS.contains(name)) {
            return "case when e." + name + " then 'true' when not e." + name + " then 'false' else '' end";
        }
        if (name.equals("incident")) {
            return "coalesce(e.incident, 'none')";
        }
        throw new IllegalArgumentException("not a segment: " + name);
    }

    /** What to join for a shop's own attribute, whose name is {@code :attribute}. */
    static String join(Optional<Segment> segment) {
        return segment.filter(Segment::ownAttribute).isPresent()
                ? " left join experience_attribute t on t.order_id = e.order_id and t.name = :attribute"
                : "";
    }

    /** Promoters, passives, detractors; or the two highest, the middle and the two lowest of five. */
    static String classOf(Scale scale) {
        return switch (scale) {
            case NPS -> "case when e.nps >= 9 then 'promoter' when e.nps >= 7 then 'passive' else 'detractor' end";
            case CSAT -> "case when e.csat >= 4 then 'high' when e.csat >= 3 then 'middle' else 'low' end";
        };
    }
}
