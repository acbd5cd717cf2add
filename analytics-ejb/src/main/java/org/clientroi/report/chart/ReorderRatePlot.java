package org.clientroi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import org.clientroi.report.domain.Look;
import org.clientroi.shared.Language;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/** A row a class: a dot for the rate on the line of its interval, its numbers over it, its name and size beside. */
final class ReorderRatePlot {

    private static final int ROW = 44;
    private static final double RADIUS = 5;

    /** A class as it is drawn. */
    record Row(String key, String name, String size, String label, Optional<Estimate> rate, boolean few) {}

    /**
     * How the figures are drawn: shares as percent, or money as it is.
     *
     * @param ceiling the most there can be
     */
    record Measure(double factor, double ceiling, NumberFormat ticks) {

        static Measure percent(Language language) {
            return new Measure(100, 100, House.ticks(language, House.percentSuffix(language)));
        }
    }

    private final List<Row> rows;
    private final Measure measure;
    private final Look look;
    private final Palette palette;

    ReorderRatePlot(List<Row> rows, Measure measure, Look look) {
        this.rows = rows;
        this.measure = measure;
        this.look = look;
        this.palette = Palette.of(look.theme());
    }

    /** How many rows there is room for. */
    static int rowsFor(Look look) {
        return Math.max(2, (look.height() - (look.titled() ? 140 : 40)) / ROW);
    }

    CategoryPlot drawn(String sentenceWhenEmpty) {
        CategoryPlot plot = new CategoryPlot();
        House.dress(plot, palette, sentenceWhenEmpty);
        plot.setInsets(new RectangleInsets(0, 0, 0, 16));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinePaint(palette.line());
        plot.setRangeGridlineStroke(House.HAIRLINE);
        if (!sentenceWhenEmpty.isEmpty()) {
            plot.setRangeGridlinesVisible(false);
            return plot;
        }
        plot.setDataset(dataset());
        plot.setDomainAxis(names());
        plot.setRangeAxis(House.axis(range(), look.width() - 160, 60, measure.ticks(), palette));
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRenderer(new Dots());
        return plot;
    }

    private CategoryDataset dataset() {
        double[][] lower = new double[1][rows.size()];
        double[][] upper = new double[1][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Optional<Interval> interval = rows.get(i).rate().flatMap(Estimate::interval);
            lower[0][i] = interval.map(Interval::lower).orElse(0.0) * measure.factor();
            upper[0][i] = interval.map(Interval::upper).orElse(0.0) * measure.factor();
        }
        DefaultIntervalCategoryDataset dataset = new DefaultIntervalCategoryDataset(lower, upper);
        dataset.setCategoryKeys(rows.stream().map(Row::key).toArray(Comparable[]::new));
        return dataset;
    }

    private CategoryAxis names() {
        RowNames axis = new RowNames(rows, palette);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(palette.axis());
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setCategoryMargin(0);
        return axis;
    }

    private Range range() {
        double widest = rows.stream()
                .flatMap(row -> row.rate().stream())
                .mapToDouble(rate -> rate.interval().map(Interval::upper).orElse(rate.value()) * measure.factor())
                .max()
                .orElse(0);
        double step = House.step(Math.max(widest, 1), 5);
        double lowest = rows.stream()
                .flatMap(row -> row.rate().flatMap(Estimate::interval).stream())
                .mapToDouble(interval -> interval.lower() * measure.factor())
                .min()
                .orElse(0);
        return new Range(
                Math.min(0, Math.floor(lowest / step) * step),
                Math.min(measure.ceiling(), Math.max(step, Math.ceil(widest * 1.04 / step) * step)));
    }

    private final class Dots extends AbstractCategoryItemRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public void drawItem(
                Graphics2D g2,
                CategoryItemRendererState state,
                Rectangle2D area,
                CategoryPlot plot,
                CategoryAxis names,
                ValueAxis rates,
                CategoryDataset dataset,
                int row,
                int column,
                int pass) {
            Row drawn = rows.get(column);
            double middle = names.getCategoryMiddle(column, rows.size(), area, plot.getDomainAxisEdge());
            double y = middle + 7;
            RectangleEdge edge = plot.getRangeAxisEdge();
            double x = area.getMinX() + 4;
            if (drawn.rate().isPresent()) {
                Estimate rate = drawn.rate().get();
                x = rates.valueToJava2D(rate.value() * measure.factor(), area, edge);
                rate.interval()
                        .ifPresent(i -> whisker(
                                g2,
                                palette.ofClass(drawn.key()),
                                rates.valueToJava2D(i.lower() * measure.factor(), area, edge),
                                rates.valueToJava2D(i.upper() * measure.factor(), area, edge),
                                y));
                dot(g2, palette.ofClass(drawn.key()), drawn.few(), x, y);
            }
            label(g2, drawn, x, y, area);
        }

        private void whisker(Graphics2D g2, Color colour, double from, double to, double y) {
            g2.setPaint(palette.half(colour));
            g2.setStroke(new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g2.draw(new Line2D.Double(from, y, to, y));
        }

        /** Hollow where there are fewer than thirty. */
        private void dot(Graphics2D g2, Color colour, boolean few, double x, double y) {
            Ellipse2D dot = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            g2.setPaint(few ? palette.ground() : colour);
            g2.fill(dot);
            g2.setPaint(colour);
            g2.setStroke(new BasicStroke(2f));
            g2.draw(dot);
        }

        private void label(Graphics2D g2, Row drawn, double x, double y, Rectangle2D area) {
            g2.setFont(House.LABELS);
            g2.setPaint(drawn.rate().isPresent() ? palette.ink() : palette.muted());
            double half = g2.getFontMetrics(House.LABELS)
                            .getStringBounds(drawn.label(), g2)
                            .getWidth()
                    / 2;
            double middle = Math.max(area.getMinX() + 4 + half, Math.min(area.getMaxX() - half, x));
            TextUtils.drawAlignedString(drawn.label(), g2, (float) middle, (float) (y - 9), TextAnchor.BOTTOM_CENTER);
        }
    }
}
