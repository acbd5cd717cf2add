package org.clientroi.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import org.clientroi.report.domain.Look;
import org.clientroi.shared.Language;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** The house style: calm, sentence first, few lines, nothing smaller than 11 pixels. */
final class House {

    static final Font TICKS = ShippedFonts.regular(11);
    static final Font LABELS = ShippedFonts.semiBold(12);
    static final Stroke HAIRLINE = new BasicStroke(1f);

    private static final Font TITLE = ShippedFonts.semiBold(16);
    private static final Font TITLE_NARROW = ShippedFonts.semiBold(15);
    private static final Font SUBTITLE = ShippedFonts.regular(12);
    private static final Font NOTE = ShippedFonts.regular(11);
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final int NARROW = 480;
    private static final int SIDE = 14;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100};

    private House() {}

    /** Title and subtitle above, note and source below, where the page does not write them itself. */
    static JFreeChart framed(Picture picture, Look look, String source) {
        Palette palette = Palette.of(look.theme());
        JFreeChart chart = new JFreeChart(null, TITLE, picture.plot(), false);
        chart.setBackgroundPaint(palette.ground());
        chart.setPadding(look.titled() ? new RectangleInsets(14, SIDE, 12, SIDE) : new RectangleInsets(2, 2, 2, 2));
        if (look.titled()) {
            double room = look.width() - 2 * SIDE;
            TextTitle title = title(picture.words().title(), look.width() < NARROW ? TITLE_NARROW : TITLE, room);
            title.setPaint(palette.ink());
            title.setPadding(0, 0, 3, 0);
            chart.addSubtitle(title);
            TextTitle subtitle = title(picture.words().subtitle(), SUBTITLE, room);
            subtitle.setPaint(palette.muted());
            subtitle.setPadding(0, 0, 10, 0);
            chart.addSubtitle(subtitle);
            TextTitle note = title(picture.words().note() + "\n" + source, NOTE, room);
            note.setPaint(palette.muted());
            note.setPosition(RectangleEdge.BOTTOM);
            note.setPadding(8, 0, 0, 0);
            chart.addSubtitle(note);
        }
        return chart;
    }

    private static TextTitle title(String text, Font font, double room) {
        TextTitle title = new TextTitle(lines(text, font, room), font);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        return title;
    }

    static void dress(Plot plot, Palette palette, String sentenceWhenEmpty) {
        plot.setBackgroundPaint(palette.ground());
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setNoDataMessage(sentenceWhenEmpty);
        plot.setNoDataMessageFont(ShippedFonts.regular(13));
        plot.setNoDataMessagePaint(palette.ink());
    }

    static void dress(ValueAxis axis, Palette palette) {
        axis.setTickLabelFont(TICKS);
        axis.setTickLabelPaint(palette.muted());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }

    /** An axis from {@code range}, with round steps at least {@code pixels} apart on a side of {@code length} pixels. */
    static NumberAxis axis(Range range, int length, int pixels, NumberFormat format, Palette palette) {
        NumberAxis axis = new NumberAxis();
        dress(axis, palette);
        axis.setRange(range);
        axis.setTickUnit(new NumberTickUnit(step(range.getLength(), Math.max(2, length / pixels)), format));
        return axis;
    }

    /** As wide as {@code text} will be. */
    static double width(Font font, String text) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    /** Broken between words alone, which JFreeChart, left to itself, does after an apostrophe too. */
    private static String lines(String text, Font font, double room) {
        StringBuilder lines = new StringBuilder();
        for (String paragraph : text.split("\n", -1)) {
            String line = "";
            for (String word : paragraph.split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(font, longer) > room) {
                    lines.append(line).append('\n');
                    longer = word;
                }
                line = longer;
            }
            lines.append(line).append('\n');
        }
        return lines.toString().strip();
    }

    /** As much of the text as fits. */
    static String shortened(String text, Font font, double room) {
        String shown = text;
        while (shown.length() > 2 && width(font, shown) > room) {
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
        }
        return shown;
    }

    /** The smallest round step that cuts {@code length} into at most {@code parts}. */
    static double step(double length, int parts) {
        for (double scale = 0.01; scale <= 1; scale *= 10) {
            for (int step : STEPS) {
                if (length / (step * scale) <= parts) {
                    return step * scale;
                }
            }
        }
        return length;
    }

    /** Numbers on an axis: a true minus sign, and what follows the number, if anything. */
    static NumberFormat ticks(Language language, String suffix) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("0.##" + (suffix.isEmpty() ? "" : "'" + suffix + "'"), symbols);
    }

    static String percentSuffix(Language language) {
        return language == Language.FR ? "\u202f%" : "%";
    }

    static String level(double level, Language language) {
        return Math.round(level * 100) + percentSuffix(language);
    }
}
