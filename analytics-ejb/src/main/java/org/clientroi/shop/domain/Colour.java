package org.clientroi.shop.domain;

import java.util.regex.Pattern;

/** Colours as {@code #rrggbb}. */
public final class Colour {

    /** WCAG 2.2, 1.4.3: text of ordinary size. */
    private static final double READABLE = 4.5;

    private static final Pattern SHAPE = Pattern.compile("#[0-9a-f]{6}");

    private Colour() {}

    public static boolean isWellFormed(String colour) {
        return SHAPE.matcher(colour).matches();
    }

    /** Whether white text on it can be read: contrast = 1.05 / (luminance + 0.05), as WCAG defines both. */
    public static boolean carriesWhiteText(String colour) {
        double luminance = 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
        return 1.05 / (luminance + 0.05) >= READABLE;
    }

    private static double linear(String colour, int start) {
        double part = Integer.parseInt(colour.substring(start, start + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
