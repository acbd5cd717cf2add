package org.clientroi.statistics;

/** A week on a chart: its value and the limits it stays within when nothing happens. */
public record ChartPoint(double value, double lower, double upper) {

    public boolean isOutside() {
        return value < lower || value > upper;
    }
}
