package org.clientroi.report.chart;

import java.awt.Color;
import org.clientroi.report.domain.Theme;

/** The colours of a chart: text at least 4.5:1 on the ground, shapes at least 3:1. */
record Palette(
        Color ground,
        Color ink,
        Color muted,
        Color line,
        Color axis,
        Color series,
        Color promoters,
        Color passives,
        Color detractors) {

    private static final Palette LIGHT = new Palette(
            new Color(0xffffff),
            new Color(0x1c2140),
            new Color(0x6b7080),
            new Color(0xe3e2dc),
            new Color(0x85878f),
            new Color(0x3a4fb8),
            new Color(0x12806a),
            new Color(0x6d7280),
            new Color(0xc8501e));

    private static final Palette DARK = new Palette(
            new Color(0x1b1f38),
            new Color(0xf2f0ea),
            new Color(0xa9aec0),
            new Color(0x343a5c),
            new Color(0x7d83a0),
            new Color(0x97a6ff),
            new Color(0x4cc3aa),
            new Color(0xaeb3c2),
            new Color(0xf28e63));

    static Palette of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }

    /** The colour of a score class; of everything else, the series' colour. */
    Color ofClass(String name) {
        return switch (name) {
            case "promoter", "high" -> promoters;
            case "passive", "middle" -> passives;
            case "detractor", "low" -> detractors;
            default -> series;
        };
    }

    /** A light tint for bands: {@code colour} at one part in five over the ground. */
    Color tint(Color colour) {
        return mix(colour, 0.2);
    }

    /** Half way between the colour and the ground: for the line of an interval behind its point. */
    Color half(Color colour) {
        return mix(colour, 0.55);
    }

    private Color mix(Color colour, double part) {
        return new Color(
                mix(colour.getRed(), ground.getRed(), part),
                mix(colour.getGreen(), ground.getGreen(), part),
                mix(colour.getBlue(), ground.getBlue(), part));
    }

    private static int mix(int colour, int ground, double part) {
        return (int) Math.round(colour * part + ground * (1 - part));
    }
}
