package org.clientroi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * How a class is told apart from the others: by colour, and by dash where there is no colour. Classes of scores have their own;
 * others go by their place.
 */
record ClassStyle(Color colour, BasicStroke line) {

    private static final float[][] DASHES = {{}, {7, 4}, {2, 3}, {10, 3, 2, 3}, {4, 2}};

    /** How many classes can be told apart. */
    static final int MOST = DASHES.length;

    static ClassStyle of(String name, int place, Palette palette) {
        Color own = palette.ofClass(name);
        Color[] others = {palette.series(), palette.detractors(), palette.promoters(), palette.passives(), palette.ink()
        };
        return new ClassStyle(
                own.equals(palette.series()) ? others[place % others.length] : own, dashed(place % DASHES.length));
    }

    private static BasicStroke dashed(int place) {
        return place == 0
                ? new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, DASHES[place], 0f);
    }
}
