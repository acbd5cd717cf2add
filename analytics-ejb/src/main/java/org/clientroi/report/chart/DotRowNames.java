package org.clientroi.report.chart;

import java.awt.Graphics2D;
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

/** Names with their details under them, left of the rows; as wide as the longest, but less than half of the chart. */
final class DotRowNames extends CategoryAxis {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 12;
    private static final double MOST = 0.42;

    private final transient List<DotRow> rows;
    private final transient Palette palette;

    DotRowNames(List<DotRow> rows, Palette palette) {
        this.rows = rows;
        this.palette = palette;
        setTickMarksVisible(false);
        setAxisLineVisible(false);
        setLowerMargin(0);
        setUpperMargin(0);
        setCategoryMargin(0);
    }

    @Override
    public AxisSpace reserveSpace(
            Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, @Nullable AxisSpace space) {
        AxisSpace reserved = space == null ? new AxisSpace() : space;
        double longest = rows.stream()
                .mapToDouble(
                        row -> Math.max(House.width(House.LABELS, row.name()), House.width(House.TICKS, row.detail())))
                .max()
                .orElse(0);
        reserved.ensureAtLeast(Math.min(longest + GAP, plotArea.getWidth() * MOST), edge);
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
        float left = (float) plotArea.getMinX();
        for (int i = 0; i < rows.size(); i++) {
            DotRow row = rows.get(i);
            float middle = (float) getCategoryMiddle(i, rows.size(), dataArea, edge);
            g2.setFont(House.LABELS);
            g2.setPaint(row.colour().equals(palette.series()) ? palette.ink() : row.colour());
            TextUtils.drawAlignedString(
                    House.shortened(row.name(), House.LABELS, room), g2, left, middle - 1, TextAnchor.BOTTOM_LEFT);
            g2.setFont(House.TICKS);
            g2.setPaint(palette.muted());
            TextUtils.drawAlignedString(
                    House.shortened(row.detail(), House.TICKS, room), g2, left, middle + 1, TextAnchor.TOP_LEFT);
        }
        return new AxisState(cursor);
    }
}
