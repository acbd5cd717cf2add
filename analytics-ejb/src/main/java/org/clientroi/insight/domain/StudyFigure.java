package org.clientroi.insight.domain;

import java.util.Optional;
import org.clientroi.statistics.Estimation;

/**
 * One figure of a study.
 *
 * @param name what it is: {@code orders}, {@code value}, {@code orders_gap}, {@code value_gap}, {@code nps}
 * @param of the class it is about; "all" where there are no classes
 * @param minus the class it is held against; only for gaps
 * @param n respondents it rests on, also where it is not estimable
 */
public record StudyFigure(String name, String of, Optional<String> minus, long n, Estimation estimation) {}
