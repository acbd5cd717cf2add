package org.clientroi.report.chart;

import java.awt.Color;
import java.util.Optional;
import org.clientroi.statistics.Estimate;

/**
 * A row of a chart of dots with their ranges.
 *
 * @param key tells rows apart
 * @param name of the class
 * @param detail under the name: how many, or which kind of figure
 * @param label over the dot: the value with its range, or why there is none
 * @param mark how the dot looks
 */
record DotRow(
        String key, String name, String detail, String label, Optional<Estimate> estimate, Color colour, Mark mark) {

    /** Shapes that differ in grey print too. */
    enum Mark {
        DOT,
        /** Of fewer than thirty. */
        HOLLOW,
        DIAMOND
    }

    /** What a mouse finds. */
    String tooltip() {
        return name + (detail.isEmpty() ? "" : ", " + detail) + "\u00a0: " + label;
    }
}
