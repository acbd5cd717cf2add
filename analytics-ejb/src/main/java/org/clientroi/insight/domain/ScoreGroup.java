package org.clientroi.insight.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.statistics.Estimation;

/**
 * One group of answers.
 *
 * @param group empty for the whole; else for instance {@code {"month": "2026-11", "carrier": "Colissimo"}}; the empty
 *     text where the value of a segment is not known
 * @param n answers, given even where the rest is hidden
 * @param counts answers by score, lowest first (NPS: 0 to 10; CSAT: 1 to 5); empty when fewer than 5 in a segment
 * @param headline NPS in [-1, 1]; for CSAT the share of the two highest scores
 * @param mean of the scores; only for CSAT
 * @param fewerThanThirty to be shown with care
 * @param change since what came before; empty where the figures are hidden
 */
public record ScoreGroup(
        Map<String, String> group,
        long n,
        Optional<List<Long>> counts,
        Estimation headline,
        Optional<Estimation> mean,
        boolean fewerThanThirty,
        Optional<Change> change) {

    public ScoreGroup(
            Map<String, String> group,
            long n,
            Optional<List<Long>> counts,
            Estimation headline,
            Optional<Estimation> mean,
            boolean fewerThanThirty) {
        this(group, n, counts, headline, mean, fewerThanThirty, Optional.empty());
    }
}
