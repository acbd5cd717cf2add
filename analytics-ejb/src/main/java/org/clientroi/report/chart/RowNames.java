package org.clientroi.report.chart;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/** The classes' names with their sizes under them, left of the plot, as wide as the longest but no more than a third. */
final class RowNames extends CategoryAxis {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 12;

    private final transient List<ReorderRatePlot.Row> rows;
    private final transient Palette palette;

    RowNames(List<ReorderRatePlot.Row> rows, Palette palette) {
        this.rows = rows;
        this.palette = palette;
    }

    @Override
    public AxisSpace reserveSpace(
            Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, @Nullable AxisSpace space) {
        AxisSpace reserved = space == null ? new AxisSpace() : space;
        double longest = rows.stream()
                .mapToDouble(row -> Math.max(
                        g2.getFontMetrics(House.LABELS)
                                .getStringBounds(row.name(), g2)
                                .getWidth(),
                        g2.getFontMetrics(House.TICKS)
                                .getStringBounds(row.size(), g2)
                                .getWidth()))
                .max()
                .orElse(0);
        reserved.ensureAtLeast(Math.min(longest + GAP, plotArea.getWidth() * 0.38), edge);
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
        double room = dataArea.getMinX() - plotArea.getMinX() - GAP;
        for (int i = 0; i < rows.size(); i++) {
            ReorderRatePlot.Row row = rows.get(i);
            float middle = (float) getCategoryMiddle(i, rows.size(), dataArea, edge);
            float left = (float) plotArea.getMinX();
            Paint name =
                    palette.ofClass(row.key()).equals(palette.series()) ? palette.ink() : palette.ofClass(row.key());
            g2.setFont(House.LABELS);
            g2.setPaint(name);
            TextUtils.drawAlignedString(shortened(row.name(), room, g2), g2, left, middle - 1, TextAnchor.BOTTOM_LEFT);
            g2.setFont(House.TICKS);
            g2.setPaint(palette.muted());
            TextUtils.drawAlignedString(row.size(), g2, left, middle + 1, TextAnchor.TOP_LEFT);
        }
        drawAxisLine(g2, cursor, dataArea, edge);
        return new AxisState(cursor);
    }

    private static String shortened(String text, double room, Graphics2D g2) {
        String shown = text;
        while (shown.length() > 2
                && g2.getFontMetrics().getStringBounds(shown, g2).getWidth() > room) {
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
        }
        return shown;
    }
}
