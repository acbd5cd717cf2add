package org.clientroi.insight.domain;

import java.util.Optional;

/**
 * A cell of the tally of scores.
 *
 * @param time name of the week or month; empty when not cut by time
 * @param segment value of the segment, the empty text where it is not known; empty when not cut by a segment
 */
public record ScoreCell(Optional<String> time, Optional<String> segment, int score, long count) {}
