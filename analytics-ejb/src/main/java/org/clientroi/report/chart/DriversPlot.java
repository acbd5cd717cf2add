package org.clientroi.report.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.clientroi.report.domain.Look;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * The map of importance and performance (Martilla and James 1977): a point a driver with its range both ways, its name
 * beside it, and the means of both as lines that cut the map in four.
 */
final class DriversPlot {

    private static final double RADIUS = 5;
    private static final int BESIDE_THE_PLOT = 64;
    private static final int UNDER_THE_PLOT = 56;
    private static final int UNDER_A_TITLED_PLOT = 140;
    private static final double LEAST_SPAN = 0.6;

    /** Of the importance, in percent: room above and below the ranges, and the least that is shown. */
    private static final double ROOM = 8;

    private static final double LEAST_IMPORTANCE = 20;

    /**
     * A driver as it is drawn.
     *
     * @param importance percentage of what is explained
     * @param placed in one of the four fields; else from a model of its own, and drawn hollow
     */
    record Point(String name, Estimate performance, Estimate importance, boolean placed, String tooltip) {}

    private final List<Point> points;
    private final Wording wording;
    private final Look look;
    private final Palette palette;
    private final Range across;
    private final Range up;

    DriversPlot(List<Point> points, Wording wording, Look look) {
        this.points = points;
        this.wording = wording;
        this.look = look;
        this.palette = Palette.of(look.theme());
        this.across = across();
        this.up = up();
    }

    XYPlot drawn(String sentenceWhenEmpty) {
        XYPlot plot = new XYPlot();
        House.dress(plot, palette, sentenceWhenEmpty);
        plot.setAxisOffset(new RectangleInsets(2, 2, 2, 2));
        plot.setInsets(new RectangleInsets(0, 0, 0, 12));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        if (points.isEmpty()) {
            return plot;
        }
        plot.setDomainAxis(labelled(
                House.axis(across, width(), 60, House.ticks(wording.language(), ""), palette), "drivers.performance"));
        plot.setRangeAxis(labelled(
                House.axis(
                        up,
                        height(),
                        34,
                        House.ticks(wording.language(), House.percentSuffix(wording.language())),
                        palette),
                "drivers.importance"));
        cutAtMeans(plot);
        plot.setDataset(dataset());
        plot.setRenderer(renderer());
        names(plot);
        return plot;
    }

    private NumberAxis labelled(NumberAxis axis, String key) {
        axis.setLabel(wording.get(key));
        axis.setLabelFont(House.TICKS);
        axis.setLabelPaint(palette.muted());
        return axis;
    }

    /** Around all means and their ranges, on the scale of 1 to 5. */
    private Range across() {
        double low = points.stream()
                .mapToDouble(point -> lower(point.performance()))
                .min()
                .orElse(1);
        double high = points.stream()
                .mapToDouble(point -> upper(point.performance()))
                .max()
                .orElse(5);
        double missing = Math.max(0, LEAST_SPAN - (high - low)) / 2;
        return new Range(
                Math.max(0.9, Math.floor((low - missing) * 5 - 0.5) / 5),
                Math.min(5.1, Math.ceil((high + missing) * 5 + 0.5) / 5));
    }

    /** Around all shares and their ranges: points tell by their place, so the axis need not begin at 0. */
    private Range up() {
        double low = points.stream()
                .mapToDouble(point -> lower(point.importance()))
                .min()
                .orElse(0);
        double high = points.stream()
                .mapToDouble(point -> upper(point.importance()))
                .max()
                .orElse(100);
        double missing = Math.max(0, LEAST_IMPORTANCE - (high - low)) / 2;
        return new Range(
                Math.max(-ROOM / 2, Math.floor((low - missing) / 5) * 5 - ROOM / 2),
                Math.min(100 + ROOM, Math.ceil((high + missing + ROOM) / 5) * 5));
    }

    private static double lower(Estimate estimate) {
        return estimate.interval().map(Interval::lower).orElse(estimate.value());
    }

    private static double upper(Estimate estimate) {
        return estimate.interval().map(Interval::upper).orElse(estimate.value());
    }

    private int width() {
        return look.width() - BESIDE_THE_PLOT;
    }

    private int height() {
        return look.height() - (look.titled() ? UNDER_A_TITLED_PLOT : UNDER_THE_PLOT);
    }

    private void cutAtMeans(XYPlot plot) {
        List<Point> placed = points.stream().filter(Point::placed).toList();
        if (placed.size() < 2) {
            return;
        }
        BasicStroke dashed =
                new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);
        double performance = placed.stream()
                .mapToDouble(point -> point.performance().value())
                .average()
                .orElseThrow();
        double importance = placed.stream()
                .mapToDouble(point -> point.importance().value())
                .average()
                .orElseThrow();
        plot.addDomainMarker(new ValueMarker(performance, palette.axis(), dashed), Layer.BACKGROUND);
        plot.addRangeMarker(new ValueMarker(importance, palette.axis(), dashed), Layer.BACKGROUND);
        corner(plot, "drivers.field.concentrate_here", true, false);
        corner(plot, "drivers.field.keep_up", true, true);
        corner(plot, "drivers.field.low_priority", false, false);
        corner(plot, "drivers.field.possible_overkill", false, true);
    }

    private void corner(XYPlot plot, String key, boolean high, boolean right) {
        double x = right ? across.getUpperBound() : across.getLowerBound() + 4 * across.getLength() / width();
        double y = high ? up.getUpperBound() : up.getLowerBound() + 4 * up.getLength() / height();
        XYTextAnnotation text = new XYTextAnnotation(wording.get(key), x, y);
        text.setFont(House.TICKS);
        text.setPaint(palette.muted());
        text.setTextAnchor(
                high
                        ? right ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT
                        : right ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT);
        plot.addAnnotation(text);
    }

    private XYIntervalSeriesCollection dataset() {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (Point point : points) {
            XYIntervalSeries series = new XYIntervalSeries(point.name());
            series.add(
                    point.performance().value(),
                    lower(point.performance()),
                    upper(point.performance()),
                    point.importance().value(),
                    lower(point.importance()),
                    upper(point.importance()));
            dataset.addSeries(series);
        }
        return dataset;
    }

    private XYErrorRenderer renderer() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setDefaultPaint(palette.series());
        renderer.setDefaultShape(new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS));
        renderer.setDefaultToolTipGenerator(
                (data, series, item) -> points.get(series).tooltip());
        renderer.setCapLength(0);
        renderer.setErrorPaint(palette.half(palette.series()));
        renderer.setErrorStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlinePaint(palette.series());
        renderer.setDefaultOutlineStroke(new BasicStroke(1.5f));
        for (int i = 0; i < points.size(); i++) {
            renderer.setSeriesFillPaint(i, points.get(i).placed() ? palette.series() : palette.ground());
        }
        return renderer;
    }

    private void names(XYPlot plot) {
        double acrossAPixel = across.getLength() / width();
        double upAPixel = up.getLength() / height();
        PointNames names = new PointNames(width(), height(), RADIUS);
        List<PointNames.Placed> placed = names.place(points.stream()
                .map(point -> new PointNames.Named(
                        point.name(),
                        (point.performance().value() - across.getLowerBound()) / acrossAPixel,
                        (up.getUpperBound() - point.importance().value()) / upAPixel))
                .toList());
        for (PointNames.Placed name : placed) {
            XYTextAnnotation text = new XYTextAnnotation(
                    name.named().text(),
                    across.getLowerBound() + name.left() * acrossAPixel,
                    up.getUpperBound() - name.middle() * upAPixel);
            if (name.isFar()) {
                plot.addAnnotation(new XYLineAnnotation(
                        across.getLowerBound() + name.named().x() * acrossAPixel,
                        up.getUpperBound() - name.named().y() * upAPixel,
                        across.getLowerBound() + name.end() * acrossAPixel,
                        up.getUpperBound() - name.middle() * upAPixel,
                        House.HAIRLINE,
                        palette.muted()));
            }
            text.setFont(PointNames.FONT);
            text.setPaint(palette.ink());
            text.setTextAnchor(TextAnchor.CENTER_LEFT);
            plot.addAnnotation(text);
        }
    }
}
