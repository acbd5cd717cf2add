package org.clientroi.report.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clientroi.report.domain.Figures;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.Trend;
import org.clientroi.report.domain.Trend.Step;
import org.clientroi.report.domain.TrendMark;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** A line with its band; a week that stands alone as a point with its whisker; the last value beside its point. */
final class NpsTrendPlot {

    private static final double LEAST_SPAN = 20;
    private static final long ENOUGH_TO_FRAME = 10;
    private static final double MARGIN = 4;

    private final Trend trend;
    private final List<TrendMark> marks;
    private final Figures figures;
    private final Look look;
    private final Palette palette;
    private final Range range;

    NpsTrendPlot(Trend trend, List<TrendMark> marks, Figures figures, Look look) {
        this.trend = trend;
        this.marks = marks;
        this.figures = figures;
        this.look = look;
        this.palette = Palette.of(look.theme());
        this.range = range(trend.measured(), marks);
    }

    XYPlot drawn(String sentenceWhenEmpty) {
        XYPlot plot = new XYPlot();
        House.dress(plot, palette, sentenceWhenEmpty);
        plot.setAxisOffset(new RectangleInsets(4, 4, 4, 4));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainGridlinesVisible(false);
        if (trend.measured().isEmpty()) {
            plot.setRangeGridlinesVisible(false);
            return plot;
        }
        plot.setRangeGridlinePaint(palette.line());
        plot.setRangeGridlineStroke(House.HAIRLINE);
        DayAxis days = new DayAxis(trend.period(), figures, look.width() - 70);
        House.dress(days, palette);
        plot.setDomainAxis(days);
        plot.setRangeAxis(House.axis(range, look.height() - 130, 34, House.ticks(figures.language(), ""), palette));
        if (range.getLowerBound() < 0 && range.getUpperBound() > 0) {
            plot.addRangeMarker(new ValueMarker(0, palette.axis(), House.HAIRLINE), Layer.BACKGROUND);
        }
        plot.setDataset(0, intervals(runs(run -> run.size() > 1)));
        plot.setRenderer(0, band());
        plot.setDataset(1, intervals(runs(run -> run.size() == 1)));
        plot.setRenderer(1, whiskers());
        plot.setDataset(2, dots());
        plot.setRenderer(2, dotted());
        new TrendMarksPlot(trend, marks, figures, palette).addTo(plot);
        return plot;
    }

    /** True when an interval goes beyond the frame. */
    boolean isCut() {
        return trend.measured().stream()
                .flatMap(step -> interval(step).stream())
                .anyMatch(i -> i.lower() * 100 < range.getLowerBound() || i.upper() * 100 > range.getUpperBound());
    }

    Range range() {
        return range;
    }

    /**
     * From round ten to round ten around all values, and around the intervals of those with ten answers or more: a
     * week of two answers has a range of nearly everything, and would flatten all others. Where no week has ten, around
     * all intervals. Control limits are within it.
     */
    private static Range range(List<Step> steps, List<TrendMark> marks) {
        boolean enough = steps.stream().anyMatch(step -> step.n() >= ENOUGH_TO_FRAME);
        Stream<Double> measured = steps.stream()
                .flatMap(step -> Stream.concat(
                        step.headline().map(Estimate::value).stream(),
                        enough && step.n() < ENOUGH_TO_FRAME ? Stream.empty() : ends(step)));
        List<Double> ends = Stream.concat(measured, marks.stream().flatMap(NpsTrendPlot::limits))
                .map(value -> value * 100)
                .toList();
        double low = ends.stream().mapToDouble(v -> v).min().orElse(0) - MARGIN;
        double high = ends.stream().mapToDouble(v -> v).max().orElse(0) + MARGIN;
        double missing = Math.max(0, LEAST_SPAN - (high - low)) / 2;
        return new Range(
                Math.max(-100 - MARGIN, Math.floor((low - missing) / 10) * 10),
                Math.min(100 + MARGIN, Math.ceil((high + missing) / 10) * 10));
    }

    private static Stream<Double> limits(TrendMark mark) {
        return mark instanceof TrendMark.Limits limits ? Stream.of(limits.lower(), limits.upper()) : Stream.empty();
    }

    private static Stream<Double> ends(Step step) {
        return interval(step).stream().flatMap(i -> Stream.of(i.lower(), i.upper()));
    }

    private static Optional<Interval> interval(Step step) {
        return step.headline().flatMap(Estimate::interval);
    }

    private List<List<Step>> runs(Predicate<List<Step>> which) {
        return trend.runs().stream().filter(which).toList();
    }

    private static XYDataset intervals(List<List<Step>> runs) {
        YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
        for (List<Step> run : runs) {
            YIntervalSeries series = new YIntervalSeries(run.getFirst().begin().toString());
            for (Step step : run) {
                Estimate nps = step.headline().orElseThrow();
                double value = nps.value() * 100;
                double lower = nps.interval().map(i -> i.lower() * 100).orElse(value);
                double upper = nps.interval().map(i -> i.upper() * 100).orElse(value);
                series.add(step.middle(), value, lower, upper);
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    /** Points are shown where they say something: few answers (hollow), no neighbour, or the last value (named). */
    private XYDataset dots() {
        XYSeries few = new XYSeries("few");
        XYSeries enough = new XYSeries("enough");
        Step last = trend.measured().getLast();
        for (List<Step> run : trend.runs()) {
            for (Step step : run) {
                double value = step.headline().orElseThrow().value() * 100;
                if (step.fewerThanThirty()) {
                    few.add(step.middle(), value);
                } else if (step.equals(last) || run.size() == 1) {
                    enough.add(step.middle(), value);
                }
            }
        }
        XYSeriesCollection dots = new XYSeriesCollection(few);
        dots.addSeries(enough);
        return dots;
    }

    private DeviationRenderer band() {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        plain(renderer);
        renderer.setDefaultFillPaint(palette.tint(palette.series()));
        renderer.setAlpha(1f);
        renderer.setDefaultStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return renderer;
    }

    private XYErrorRenderer whiskers() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        plain(renderer);
        renderer.setDefaultShapesVisible(false);
        renderer.setDrawXError(false);
        renderer.setCapLength(0);
        renderer.setErrorPaint(palette.half(palette.series()));
        renderer.setErrorStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return renderer;
    }

    private XYLineAndShapeRenderer dotted() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        plain(renderer);
        double radius = trend.steps().size() > 60 ? 2.5 : 3.5;
        renderer.setDefaultShape(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlinePaint(palette.series());
        renderer.setDefaultOutlineStroke(new BasicStroke(1.5f));
        renderer.setSeriesFillPaint(0, palette.ground());
        renderer.setSeriesFillPaint(1, palette.series());
        renderer.setDefaultItemLabelFont(ShippedFonts.semiBold(13));
        renderer.setDefaultItemLabelPaint(palette.series());
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        renderer.setDefaultItemLabelGenerator((dataset, series, item) ->
                isLast(dataset.getXValue(series, item)) ? figures.points(dataset.getYValue(series, item) / 100) : null);
        renderer.setItemLabelAnchorOffset(4);
        renderer.setDefaultItemLabelsVisible(true);
        return renderer;
    }

    private void plain(XYLineAndShapeRenderer renderer) {
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setAutoPopulateSeriesFillPaint(false);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        renderer.setAutoPopulateSeriesOutlineStroke(false);
        renderer.setDefaultPaint(palette.series());
    }

    private boolean isLast(double middle) {
        return middle == trend.measured().getLast().middle();
    }
}
