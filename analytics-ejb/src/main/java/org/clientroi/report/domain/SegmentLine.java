package org.clientroi.report.domain;

import java.util.Optional;
import org.clientroi.insight.domain.Segment;
import org.clientroi.statistics.Estimation;

/**
 * One value of a segment beside all the others.
 *
 * @param name the value; the empty text where it is not known
 * @param headline NPS in [-1, 1], or the share of scores 4 and 5
 * @param difference to all the others together; not estimable where it is not compared
 * @param screened p-value, corrected for the number of comparisons
 */
public record SegmentLine(
        Segment by,
        String name,
        long n,
        Estimation headline,
        Estimation difference,
        Optional<Double> screened,
        boolean fewerThanThirty) {}
