package org.clientroi.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.FollowUpFindings.Curve;
import org.clientroi.insight.domain.FollowUpFindings.Point;
import org.clientroi.report.domain.Look;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Steps with their bands, each named where it ends; under the days how many are still followed. At most as many steps a class as
 * can be seen: where orders come every day, one step shows several days together, on the last of them.
 */
final class RepeatOrderCurvesPlot {

    private static final int MOST_STEPS = 80;
    private static final int PIXELS_A_STEP = 3;
    private static final float FAINT = 0.18f;
    private static final int BELOW_NARROW = 480;
    private static final int PADDING = 28;

    /** A class as it is drawn. */
    record Line(Curve curve, String name, int place) {}

    private final List<Line> lines;
    private final int horizon;
    private final Wording wording;
    private final Look look;
    private final Palette palette;

    RepeatOrderCurvesPlot(List<Line> lines, int horizon, Wording wording, Look look) {
        this.lines = lines;
        this.horizon = horizon;
        this.wording = wording;
        this.look = look;
        this.palette = Palette.of(look.theme());
    }

    XYPlot drawn(String sentenceWhenEmpty) {
        XYPlot plot = new XYPlot();
        House.dress(plot, palette, sentenceWhenEmpty);
        plot.setDomainGridlinesVisible(false);
        if (!sentenceWhenEmpty.isEmpty()) {
            plot.setRangeGridlinesVisible(false);
            return plot;
        }
        plot.setAxisOffset(new RectangleInsets(4, 4, 4, 0));
        plot.setRangeGridlinePaint(palette.line());
        plot.setRangeGridlineStroke(House.HAIRLINE);
        FollowUpAxis days = new FollowUpAxis(lines, horizon, wording, palette, look.width() < BELOW_NARROW);
        CurveEnds ends = new CurveEnds(lines, horizon, look.width() >= BELOW_NARROW, wording, palette);
        days.leaveRoom(ends.width(), look.width() - days.left() - (look.titled() ? PADDING : 0) - 8);
        plot.setDomainAxis(days);
        plot.setRangeAxis(House.axis(
                range(),
                look.height() - (look.titled() ? 200 : 110),
                34,
                House.ticks(wording.language(), House.percentSuffix(wording.language())),
                palette));
        AxisSpace left = new AxisSpace();
        left.setLeft(days.left());
        plot.setFixedRangeAxisSpace(left);
        plot.setDataset(dataset());
        plot.setRenderer(steps());
        plot.addAnnotation(ends);
        return plot;
    }

    /** From nothing up to a round share above all bands. */
    private Range range() {
        double highest = lines.stream()
                .flatMap(line -> line.curve().points().stream())
                .flatMap(point -> point.reordered().estimate().stream())
                .mapToDouble(each -> each.interval().map(Interval::upper).orElse(each.value()) * 100)
                .max()
                .orElse(0);
        double step = House.step(Math.max(1, highest), 5);
        return new Range(0, Math.min(100, Math.max(step, Math.ceil(highest / step) * step)));
    }

    private XYDataset dataset() {
        YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
        for (Line line : lines) {
            YIntervalSeries series = new YIntervalSeries(line.curve().name(), false, true);
            series.add(0, 0, 0, 0);
            Optional<Estimate> before = Optional.empty();
            for (Point point : sampled(line.curve().points())) {
                Optional<Estimate> now = point.reordered().estimate();
                add(series, point.day(), before);
                add(series, point.day(), now);
                before = now;
            }
            add(series, line.curve().until(), before);
            dataset.addSeries(series);
        }
        return dataset;
    }

    private static void add(YIntervalSeries series, double day, Optional<Estimate> share) {
        double value = share.map(Estimate::value).orElse(0.0) * 100;
        Optional<Interval> range = share.flatMap(Estimate::interval);
        series.add(
                day,
                value,
                range.map(each -> each.lower() * 100).orElse(value),
                range.map(each -> each.upper() * 100).orElse(value));
    }

    private List<Point> sampled(List<Point> points) {
        double apart = (double) horizon / Math.min(MOST_STEPS, look.width() / PIXELS_A_STEP);
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            boolean last = i == points.size() - 1;
            double since = kept.isEmpty() ? 0 : kept.getLast().day();
            if (last || points.get(i + 1).day() - since > apart) {
                kept.add(points.get(i));
            }
        }
        return kept;
    }

    private DeviationRenderer steps() {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(FAINT);
        for (Line line : lines) {
            ClassStyle style = ClassStyle.of(line.curve().name(), line.place(), palette);
            renderer.setSeriesPaint(line.place(), style.colour());
            renderer.setSeriesFillPaint(line.place(), style.colour());
            renderer.setSeriesStroke(line.place(), style.line());
        }
        return renderer;
    }
}
