package org.clientroi.insight.domain;

import java.util.List;

/**
 * The NPS week by week, up to two years.
 *
 * @param chart weeks against the first of them
 * @param stretches of weeks that have one NPS each; one when nothing changed, none without answers
 */
public record WeekByWeek(TrendFindings.Chart chart, List<TrendFindings.Stretch> stretches) {}
