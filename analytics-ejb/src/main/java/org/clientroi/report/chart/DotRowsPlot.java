package org.clientroi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToLongFunction;
import org.clientroi.report.domain.Look;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/** A row an estimate: a dot on the line of its range, its numbers over it, its name beside; on any axis. */
final class DotRowsPlot {

    private static final int ROW = 44;
    private static final double RADIUS = 5;

    private final List<DotRow> rows;
    private final NumberAxis axis;
    private final DoubleUnaryOperator place;
    private final Palette palette;

    /** @param place where on the axis a value stands: itself, or its logarithm */
    DotRowsPlot(List<DotRow> rows, NumberAxis axis, DoubleUnaryOperator place, Palette palette) {
        this.rows = rows;
        this.axis = axis;
        this.place = place;
        this.palette = palette;
    }

    /**
     * An axis from 0, or from below where a range goes there, to a round end beyond all ranges.
     *
     * @param least its smallest length
     * @param ceiling the most there can be
     */
    static Range fromZero(List<DotRow> rows, DoubleUnaryOperator place, double least, double ceiling) {
        double widest = rows.stream()
                .flatMap(row -> row.estimate().stream())
                .mapToDouble(each ->
                        place.applyAsDouble(each.interval().map(Interval::upper).orElse(each.value())))
                .max()
                .orElse(0);
        double lowest = rows.stream()
                .flatMap(row -> row.estimate().flatMap(Estimate::interval).stream())
                .mapToDouble(interval -> place.applyAsDouble(interval.lower()))
                .min()
                .orElse(0);
        double step = House.step(Math.max(widest, least), 5);
        return new Range(
                Math.min(0, Math.floor(lowest / step) * step),
                Math.min(ceiling, Math.max(step, Math.ceil(widest * 1.04 / step) * step)));
    }

    /** In their order, but only as many as there is room for: the largest. */
    static <T> List<T> largest(List<T> classes, ToLongFunction<T> size, Look look) {
        List<T> kept = classes.stream()
                .sorted(Comparator.comparingLong(size).reversed())
                .limit(rowsFor(look))
                .toList();
        return classes.stream().filter(kept::contains).toList();
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
        plot.setDomainAxis(new DotRowNames(rows, palette));
        plot.setRangeAxis(axis);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRenderer(new Dots());
        return plot;
    }

    /** A line where nothing differs. */
    CategoryPlot drawn(String sentenceWhenEmpty, double nothing) {
        CategoryPlot plot = drawn(sentenceWhenEmpty);
        if (sentenceWhenEmpty.isEmpty()) {
            plot.addRangeMarker(
                    new ValueMarker(place.applyAsDouble(nothing), palette.axis(), new BasicStroke(1.5f)),
                    Layer.BACKGROUND);
        }
        return plot;
    }

    private CategoryDataset dataset() {
        double[][] lower = new double[1][rows.size()];
        double[][] upper = new double[1][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Optional<Interval> interval = rows.get(i).estimate().flatMap(Estimate::interval);
            lower[0][i] = interval.map(Interval::lower).orElse(0.0);
            upper[0][i] = interval.map(Interval::upper).orElse(0.0);
        }
        DefaultIntervalCategoryDataset dataset = new DefaultIntervalCategoryDataset(lower, upper);
        dataset.setCategoryKeys(rows.stream().map(DotRow::key).toArray(Comparable[]::new));
        return dataset;
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
                ValueAxis values,
                CategoryDataset dataset,
                int series,
                int column,
                int pass) {
            DotRow row = rows.get(column);
            double y = names.getCategoryMiddle(column, rows.size(), area, plot.getDomainAxisEdge()) + 7;
            double x = area.getMinX() + 4;
            if (row.estimate().isPresent()) {
                Estimate estimate = row.estimate().get();
                x = at(values, estimate.value(), area, plot);
                estimate.interval()
                        .ifPresent(range -> whisker(
                                g2,
                                row.colour(),
                                at(values, range.lower(), area, plot),
                                at(values, range.upper(), area, plot),
                                y));
                mark(g2, row, x, y);
                Hover.add(state.getEntityCollection(), new Ellipse2D.Double(x - 11, y - 11, 22, 22), row.tooltip());
            }
            label(g2, row, x, y, area);
        }

        /** Within the frame: a range may go on beyond it. */
        private double at(ValueAxis values, double value, Rectangle2D area, CategoryPlot plot) {
            double within = values.getRange().constrain(place.applyAsDouble(value));
            return values.valueToJava2D(within, area, plot.getRangeAxisEdge());
        }

        private void whisker(Graphics2D g2, Color colour, double from, double to, double y) {
            g2.setPaint(palette.half(colour));
            g2.setStroke(new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g2.draw(new Line2D.Double(from, y, to, y));
        }

        private void mark(Graphics2D g2, DotRow row, double x, double y) {
            Shape shape = row.mark() == DotRow.Mark.DIAMOND
                    ? diamond(x, y)
                    : new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            g2.setPaint(row.mark() == DotRow.Mark.HOLLOW ? palette.ground() : row.colour());
            g2.fill(shape);
            g2.setPaint(row.colour());
            g2.setStroke(new BasicStroke(2f));
            g2.draw(shape);
        }

        private Shape diamond(double x, double y) {
            Path2D path = new Path2D.Double();
            path.moveTo(x, y - RADIUS - 1);
            path.lineTo(x + RADIUS + 1, y);
            path.lineTo(x, y + RADIUS + 1);
            path.lineTo(x - RADIUS - 1, y);
            path.closePath();
            return path;
        }

        private void label(Graphics2D g2, DotRow row, double x, double y, Rectangle2D area) {
            g2.setFont(House.LABELS);
            g2.setPaint(row.estimate().isPresent() ? palette.ink() : palette.muted());
            double half = House.width(House.LABELS, row.label()) / 2;
            double middle = Math.max(area.getMinX() + 4 + half, Math.min(area.getMaxX() - half - 2, x));
            TextUtils.drawAlignedString(row.label(), g2, (float) middle, (float) (y - 9), TextAnchor.BOTTOM_CENTER);
        }
    }
}
