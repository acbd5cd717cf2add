package org.clientroi.insight.domain;

/**
 * Only the orders whose segment has this value.
 *
 * @param value as groups are named: {@code Colissimo}, {@code true}; the empty text for those where it is not known
 */
public record Within(Segment segment, String value) {

    public Within {
        if (segment.isScore() || segment.equals(Segment.ANSWERED)) {
            throw new IllegalArgumentException("not a fact of the order: " + segment.name());
        }
    }
}
