package org.clientroi.report.chart;

import org.clientroi.report.domain.Charts;

/** The charts as the application draws them. */
public final class RealCharts {

    private RealCharts() {}

    public static Charts charts() {
        return new JFreeCharts();
    }
}
