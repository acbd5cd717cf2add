package org.clientroi.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.clientroi.report.domain.Figures;
import org.clientroi.report.domain.Trend;
import org.clientroi.report.domain.TrendMark;
import org.clientroi.report.domain.TrendMark.Change;
import org.clientroi.report.domain.TrendMark.Level;
import org.clientroi.report.domain.TrendMark.Limits;
import org.clientroi.report.domain.TrendMark.Season;
import org.clientroi.report.domain.TrendMark.Signal;
import org.clientroi.shop.domain.SalesSeason;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Puts marks on a trend: limits as dashed steps, a signal as a diamond around its point, a new level as an upright line, a
 * season as a band behind, what the shop changed as an upright line with its number.
 */
final class TrendMarksPlot {

    private static final double DIAMOND = 6.5;
    private static final int LEVEL_NAME = 15;
    private static final Stroke DASHED =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0);
    private static final Stroke DOTTED =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 3}, 0);

    private static final Stroke LONG_DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {8, 4}, 0);

    private final Trend trend;
    private final List<TrendMark> marks;
    private final Figures figures;
    private final Palette palette;

    TrendMarksPlot(Trend trend, List<TrendMark> marks, Figures figures, Palette palette) {
        this.trend = trend;
        this.marks = marks;
        this.figures = figures;
        this.palette = palette;
    }

    void addTo(XYPlot plot) {
        int next = plot.getDatasetCount();
        plot.setDataset(next, limits());
        plot.setRenderer(next, lines());
        plot.setDataset(next + 1, signals());
        plot.setRenderer(next + 1, diamonds());
        of(Season.class).forEach(each -> plot.addDomainMarker(band(each.season()), Layer.BACKGROUND));
        int row = 0;
        for (Level level : of(Level.class)) {
            upright(
                    plot,
                    DOTTED,
                    level.since().toEpochDay(),
                    figures.points(level.before()) + " → " + figures.points(level.now()),
                    row++ % 2);
        }
        for (Change change : of(Change.class)) {
            upright(plot, LONG_DASHED, change.begun().toEpochDay(), String.valueOf(change.number()), row++ % 2);
        }
    }

    /** Behind everything; the note says what it is. */
    private IntervalMarker band(SalesSeason season) {
        double first = Math.max(season.days().firstDayNumber(), trend.period().firstDayNumber());
        double end = Math.min(season.days().lastDayNumber(), trend.period().lastDayNumber()) + 1.0;
        IntervalMarker band = new IntervalMarker(first, end, palette.line());
        band.setAlpha(1f);
        return band;
    }

    private <T extends TrendMark> List<T> of(Class<T> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private XYDataset limits() {
        XYSeriesCollection both = new XYSeriesCollection(steps("lower", Limits::lower));
        both.addSeries(steps("upper", Limits::upper));
        return both;
    }

    private XYSeries steps(String name, ToDoubleFunction<Limits> limit) {
        XYSeries steps = new XYSeries(name, false, true);
        for (Limits each : of(Limits.class)) {
            steps.add(each.days().firstDayNumber(), limit.applyAsDouble(each) * 100);
            steps.add(each.days().lastDayNumber() + 1.0, limit.applyAsDouble(each) * 100);
        }
        return steps;
    }

    private XYDataset signals() {
        XYSeries signals = new XYSeries("signal");
        for (Signal signal : of(Signal.class)) {
            trend.measured().stream()
                    .filter(step -> step.begin().equals(signal.week()))
                    .forEach(step -> signals.add(
                            step.middle(), step.headline().orElseThrow().value() * 100));
        }
        return new XYSeriesCollection(signals);
    }

    private XYLineAndShapeRenderer lines() {
        XYLineAndShapeRenderer renderer = plain(new XYLineAndShapeRenderer(true, false), palette.axis());
        renderer.setDefaultStroke(DASHED);
        return renderer;
    }

    private XYLineAndShapeRenderer diamonds() {
        XYLineAndShapeRenderer renderer = plain(new XYLineAndShapeRenderer(false, true), palette.ink());
        renderer.setDefaultShapesFilled(false);
        renderer.setDefaultShape(diamond());
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlinePaint(palette.ink());
        renderer.setDefaultOutlineStroke(new BasicStroke(1.5f));
        return renderer;
    }

    private static XYLineAndShapeRenderer plain(XYLineAndShapeRenderer renderer, Color colour) {
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        renderer.setAutoPopulateSeriesOutlineStroke(false);
        renderer.setDefaultPaint(colour);
        return renderer;
    }

    private static Path2D diamond() {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(0, -DIAMOND);
        diamond.lineTo(DIAMOND, 0);
        diamond.lineTo(0, DIAMOND);
        diamond.lineTo(-DIAMOND, 0);
        diamond.closePath();
        return diamond;
    }

    /** A line from top to bottom with a name at its head, left of it where the right has no room. */
    private void upright(XYPlot plot, Stroke stroke, double day, String name, int row) {
        boolean late = day > trend.period().firstDayNumber() + trend.period().days() * 0.7;
        ValueMarker line = new ValueMarker(day, palette.muted(), stroke);
        line.setLabel(name);
        line.setLabelFont(House.TICKS);
        line.setLabelPaint(palette.muted());
        line.setLabelBackgroundColor(palette.ground());
        line.setLabelAnchor(late ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
        line.setLabelTextAnchor(late ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
        line.setLabelOffset(new RectangleInsets(row * LEVEL_NAME, 4, 0, 4));
        plot.addDomainMarker(line, Layer.BACKGROUND);
    }
}
