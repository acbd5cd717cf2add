package org.clientroi.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * The classes by name, each with its share, over the bars it holds and a line as wide as they are. Laid out from the
 * right, where the bars of a class are fewest: a name that has no room moves to the left of the next.
 */
final class ClassHeadings extends AbstractAnnotation implements CategoryAnnotation {

    /** Pixels from the top to under the labels of the tallest bar. */
    static final int HEIGHT = 66;

    private static final long serialVersionUID = 1L;
    private static final double GAP = 8;

    /** Over the bars number {@code from} to {@code to}, counted from 0. */
    record Heading(String name, String share, int from, int to, Color colour) {}

    private final transient List<Heading> headings;

    ClassHeadings(List<Heading> headings) {
        this.headings = headings;
    }

    List<Heading> headings() {
        return headings;
    }

    @Override
    public void draw(Graphics2D g2, CategoryPlot plot, Rectangle2D area, CategoryAxis domain, ValueAxis range) {
        int count = plot.getDataset().getColumnCount();
        RectangleEdge edge = plot.getDomainAxisEdge();
        double room = area.getMaxX();
        for (Heading heading : headings.reversed()) {
            double left = domain.getCategoryStart(heading.from(), count, area, edge);
            double right = domain.getCategoryEnd(heading.to(), count, area, edge);
            double half = width(g2, heading.name(), House.LABELS) / 2;
            double middle = Math.max(area.getMinX() + half, Math.min(room - half, (left + right) / 2));
            room = middle - half - GAP;
            g2.setPaint(heading.colour());
            line(g2, heading.share(), ShippedFonts.semiBold(15), middle, area.getMinY());
            line(g2, heading.name(), House.LABELS, middle, area.getMinY() + 19);
            g2.setStroke(House.HAIRLINE);
            g2.draw(new Line2D.Double(left, area.getMinY() + 38, right, area.getMinY() + 38));
        }
    }

    private static void line(Graphics2D g2, String text, Font font, double middle, double top) {
        g2.setFont(font);
        TextUtils.drawAlignedString(text, g2, (float) middle, (float) top, TextAnchor.TOP_CENTER);
    }

    private static double width(Graphics2D g2, String text, Font font) {
        return g2.getFontMetrics(font).getStringBounds(text, g2).getWidth();
    }
}
