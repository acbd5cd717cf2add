package org.clientroi.insight.domain;

import java.util.Optional;
import org.clientroi.statistics.Estimation;

/**
 * How a group differs from what came before it: a whole from the period before, a week or month from the one before, a
 * segment from itself in the period before.
 *
 * @param difference in the unit of the headline, later minus earlier
 * @param pValue two-sided; absent where either side has fewer than 10 answers
 */
public record Change(Estimation difference, Optional<Double> pValue, Verdict verdict) {}
