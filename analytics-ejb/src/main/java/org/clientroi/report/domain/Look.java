package org.clientroi.report.domain;

/**
 * How a chart is to look.
 *
 * @param width, height in CSS pixels, as it will be shown: text never gets smaller than 11 of them
 * @param scale pixels of a PNG for each CSS pixel, 1 to 3
 * @param titled false where the page writes title, subtitle and note itself
 */
public record Look(ChartFormat format, int width, int height, int scale, Theme theme, boolean titled) {

    public static final int NARROWEST = 280;
    public static final int WIDEST = 2000;
    public static final int LOWEST = 160;
    public static final int HIGHEST = 1600;
    public static final int LARGEST_SCALE = 3;

    public Look {
        if (width < NARROWEST || width > WIDEST) {
            throw new IllegalArgumentException("width is " + NARROWEST + " to " + WIDEST + ", not " + width);
        }
        if (height < LOWEST || height > HIGHEST) {
            throw new IllegalArgumentException("height is " + LOWEST + " to " + HIGHEST + ", not " + height);
        }
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new IllegalArgumentException("scale is 1 to " + LARGEST_SCALE + ", not " + scale);
        }
    }

    /** An SVG with its title, on a light ground. */
    public static Look svg(int width, int height) {
        return new Look(ChartFormat.SVG, width, height, 1, Theme.LIGHT, true);
    }

    /** A PNG with its title, on a light ground, twice as fine as the screen's pixels. */
    public static Look png(int width, int height) {
        return new Look(ChartFormat.PNG, width, height, 2, Theme.LIGHT, true);
    }

    public Look on(Theme ground) {
        return new Look(format, width, height, scale, ground, titled);
    }

    public Look untitled() {
        return new Look(format, width, height, scale, theme, false);
    }
}
