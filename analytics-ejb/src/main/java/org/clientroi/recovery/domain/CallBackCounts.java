package org.clientroi.recovery.domain;

import org.clientroi.shared.DateRange;

/**
 * How many customers were let down in a period and what became of them; each order counts once, on the day its case was
 * first opened, by its first call.
 *
 * @param late called after the deadline, or not called although it has passed
 * @param waiting not called, and there is still time
 */
public record CallBackCounts(DateRange period, long letDown, long inTime, long late, long waiting) {}
