package org.clientroi.report.chart;

import org.clientroi.report.domain.NumberTable;
import org.jfree.chart.plot.Plot;

/** A chart before it is rendered: what is drawn, and the words and numbers that go with it. */
record Picture(String name, Words words, NumberTable numbers, Plot plot) {

    /** See {@link org.clientroi.report.domain.Chart}. */
    record Words(String title, String subtitle, String note, String alternative) {}
}
