package org.clientroi.order.domain;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ranks of an order's fields as text. Fields whose rank is the order's own (its {@code status_at} and status) are
 * left out, which mostly leaves nothing. Else {@code 1700000000000000.3=gk+size;.1=p}: groups of a rank (microseconds,
 * status), the letters of its fields, and its attributes, each after a plus sign; {@code !=e} are fields that hold a
 * value of which no row ever spoke.
 */
final class FieldRanks {

    private static final String NEVER = "!";

    private final Rank own;
    private final Map<OrderField, @Nullable Rank> fields = new HashMap<>();
    private final Map<String, Rank> attributes = new HashMap<>();

    private FieldRanks(Rank own) {
        this.own = own;
    }

    static FieldRanks parse(@Nullable String text, Rank own) {
        FieldRanks ranks = new FieldRanks(own);
        if (text != null) {
            for (String group : text.split(";")) {
                ranks.readGroup(group);
            }
        }
        return ranks;
    }

    private void readGroup(String group) {
        int equals = group.indexOf('=');
        String name = group.substring(0, equals);
        Rank rank = name.equals(NEVER) ? null : rank(name);
        String[] members = group.substring(equals + 1).split("\\+");
        members[0]
                .chars()
                .forEach(letter -> OrderField.ofLetter((char) letter).ifPresent(field -> fields.put(field, rank)));
        for (int i = 1; i < members.length && rank != null; i++) {
            attributes.put(URLDecoder.decode(members[i], StandardCharsets.UTF_8), rank);
        }
    }

    private static Rank rank(String name) {
        int dot = name.indexOf('.');
        Instant at = dot == 0 ? null : Instant.EPOCH.plus(Long.parseLong(name.substring(0, dot)), ChronoUnit.MICROS);
        return new Rank(at, OrderStatus.values()[name.charAt(dot + 1) - '0']);
    }

    /** What was stored of a field. */
    Merged of(OrderField field, @Nullable Object content) {
        if (fields.containsKey(field)) {
            return new Merged(content, fields.get(field));
        }
        return content == null ? Merged.NEVER : new Merged(content, own);
    }

    Merged of(String attribute, String content) {
        return new Merged(content, attributes.getOrDefault(attribute, own));
    }

    /** Attributes that were cleared: their rank is all that is stored of them. */
    Map<String, Rank> attributes() {
        return attributes;
    }

    /** The text for these fields and attributes; null when every rank is the order's own. */
    static @Nullable String text(Merged[] fields, Map<String, Merged> attributes, Rank own) {
        Map<String, StringBuilder> groups = new LinkedHashMap<>();
        for (OrderField field : OrderField.ALL) {
            Merged merged = fields[field.ordinal()];
            if (isException(merged, own)) {
                groups.computeIfAbsent(name(merged.rank()), name -> new StringBuilder())
                        .append(field.letter());
            }
        }
        new TreeMap<>(attributes).forEach((attribute, merged) -> {
            if (isException(merged, own)) {
                groups.computeIfAbsent(name(merged.rank()), name -> new StringBuilder())
                        .append('+')
                        .append(URLEncoder.encode(attribute, StandardCharsets.UTF_8));
            }
        });
        if (groups.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        groups.forEach((name, members) ->
                text.append(text.isEmpty() ? "" : ";").append(name).append('=').append(members));
        return text.toString();
    }

    /** Not what {@link #of} would answer without a word: never said and empty, or said by the order's own rank. */
    private static boolean isException(Merged merged, Rank own) {
        return merged.content() == null ? merged.rank() != null : !own.equals(merged.rank());
    }

    private static String name(@Nullable Rank rank) {
        if (rank == null) {
            return NEVER;
        }
        Instant at = rank.at();
        OrderStatus status = Objects.requireNonNull(rank.status());
        return (at == null ? "" : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at))) + "." + status.ordinal();
    }
}
