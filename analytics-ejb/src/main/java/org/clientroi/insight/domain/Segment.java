package org.clientroi.insight.domain;

import java.util.List;
import java.util.Set;

/**
 * What answers can be grouped by besides time: one of the segments every shop has, or an attribute of the shop's own.
 *
 * @param name as in the API: {@code carrier}, {@code late}, or an attribute's name
 * @param ownAttribute true for an attribute the shop brought in with its orders
 */
public record Segment(String name, boolean ownAttribute) {

    private static final Set<String> YES_OR_NO = Set.of("late", "first_order", "voucher", "answered");

    /** Of those who were asked: answered or silent some weeks later. */
    public static final Segment ANSWERED = new Segment("answered", false);

    /** Not a segment of its own in the scores, but what repeat orders are looked at by: the class of the score. */
    public static final Segment SCORE = new Segment("score", false);

    /** Those every shop has, in the order of the API's description. */
    public static final List<Segment> EVERYWHERE = List.of(
            new Segment("carrier", false),
            new Segment("category", false),
            new Segment("country", false),
            new Segment("region", false),
            new Segment("delivery_method", false),
            new Segment("sales_channel", false),
            new Segment("language", false),
            new Segment("incident", false),
            new Segment("late", false),
            new Segment("first_order", false),
            new Segment("voucher", false));

    public boolean isScore() {
        return equals(SCORE);
    }

    /** Late or punctual, first order or not, voucher or not, answered or not. */
    public boolean isYesOrNo() {
        return !ownAttribute && YES_OR_NO.contains(name);
    }
}
