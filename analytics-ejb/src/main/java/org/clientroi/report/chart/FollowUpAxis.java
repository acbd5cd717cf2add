package org.clientroi.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.clientroi.report.chart.RepeatOrderCurvesPlot.Line;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/** Days since time zero, and under them a row a class: how many are still followed and have not come back. */
final class FollowUpAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final int ROW = 16;
    private static final int SAMPLE = 22;
    private static final int TICKS = 18;
    private static final double MOST_LEFT = 130;

    private final transient List<Line> lines;
    private final int horizon;
    private final transient Wording wording;
    private final transient Palette palette;
    private final double left;
    private final boolean narrow;

    FollowUpAxis(List<Line> lines, int horizon, Wording wording, Palette palette, boolean narrow) {
        this.narrow = narrow;
        this.lines = lines;
        this.horizon = horizon;
        this.wording = wording;
        this.palette = palette;
        House.dress(this, palette);
        this.left = Math.min(
                MOST_LEFT,
                SAMPLE
                        + 22
                        + lines.stream()
                                .mapToDouble(line -> House.width(House.TICKS, line.name()))
                                .max()
                                .orElse(0));
        setRange(0, horizon);
    }

    /** The days that are named, in the picture and in its table. */
    static List<Double> days(int horizon) {
        return switch (horizon) {
            case 30 -> List.of(0.0, 10.0, 20.0, 30.0);
            case 90 -> List.of(0.0, 30.0, 60.0, 90.0);
            case 180 -> List.of(0.0, 45.0, 90.0, 135.0, 180.0);
            default -> List.of(0.0, 90.0, 180.0, 270.0, 365.0);
        };
    }

    /** Every other day where there is little room. */
    private List<Double> named() {
        List<Double> days = days(horizon);
        return narrow
                ? days.stream()
                        .filter(day -> days.indexOf(day) % 2 == 0 || days.size() < 5)
                        .toList()
                : days;
    }

    /** Pixels that names and samples take left of the first day. */
    double left() {
        return left;
    }

    /** {@code pixels} of {@code all} right of the last day. */
    void leaveRoom(double pixels, double all) {
        setRange(0, horizon * all / Math.max(all / 4, all - pixels));
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        return named().stream()
                .map(day -> new NumberTick(
                        day, Long.toString(Math.round(day)), TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0))
                .toList();
    }

    @Override
    public AxisSpace reserveSpace(
            Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, @Nullable AxisSpace space) {
        AxisSpace reserved = space == null ? new AxisSpace() : space;
        reserved.add(TICKS + (lines.size() + 1.0) * ROW + 4, edge);
        return reserved;
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo info) {
        AxisState state = super.draw(g2, cursor, plotArea, dataArea, edge, info);
        double side = plotArea.getMinX();
        g2.setFont(House.TICKS);
        g2.setPaint(palette.muted());
        text(g2, wording.get("curves.days"), side, cursor + 4, TextAnchor.TOP_LEFT);
        double y = cursor + TICKS;
        text(g2, wording.get("curves.at-risk.header"), side, y + 2, TextAnchor.TOP_LEFT);
        for (Line line : lines) {
            y += ROW;
            row(g2, line, side, y, dataArea);
        }
        return state;
    }

    private void row(Graphics2D g2, Line line, double side, double y, Rectangle2D dataArea) {
        ClassStyle style = ClassStyle.of(line.curve().name(), line.place(), palette);
        g2.setPaint(style.colour());
        g2.setStroke(style.line());
        g2.draw(new Line2D.Double(side, y + 8, side + SAMPLE - 2.0, y + 8));
        g2.setFont(House.TICKS);
        String name = House.shortened(line.name(), House.TICKS, left - SAMPLE - 8);
        text(g2, name, side + SAMPLE + 2.0, y + 2, TextAnchor.TOP_LEFT);
        g2.setPaint(palette.ink());
        for (double day : named()) {
            double x = valueToJava2D(day, dataArea, RectangleEdge.BOTTOM);
            line.curve()
                    .atRisk(day)
                    .ifPresent(many -> text(g2, wording.figures().count(many), x, y + 2, TextAnchor.TOP_CENTER));
        }
    }

    private static void text(Graphics2D g2, String text, double x, double y, TextAnchor anchor) {
        TextUtils.drawAlignedString(text, g2, (float) x, (float) y, anchor);
    }
}
