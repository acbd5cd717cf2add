package org.clientroi.report.chart;

import java.awt.Color;

/** Contrast of two colours as WCAG 2.2 defines it. */
final class Ratio {

    private Ratio() {}

    static double of(String hex, Color ground) {
        double one = luminance(Color.decode(hex));
        double other = luminance(ground);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
