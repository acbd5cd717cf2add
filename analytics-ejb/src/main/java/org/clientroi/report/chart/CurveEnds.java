package org.clientroi.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clientroi.insight.domain.FollowUpFindings.Curve;
import org.clientroi.insight.domain.FollowUpFindings.Still;
import org.clientroi.report.chart.RepeatOrderCurvesPlot.Line;
import org.clientroi.statistics.Estimate;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/**
 * Each curve's name and share beside its end, small strokes where somebody's follow-up ended, and what a mouse finds on the
 * named days. Labels that would touch move apart, and a hairline leads from each to its end.
 */
final class CurveEnds extends AbstractAnnotation implements XYAnnotation {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 10;
    private static final double LINE = 16;
    private static final double HALF_TICK = 4;
    private static final double LEAST_APART = 8;
    private static final double LONGEST_NAME = 120;

    private final transient List<Line> lines;
    private final int horizon;
    private final boolean named;
    private final transient Wording wording;
    private final transient Palette palette;

    CurveEnds(List<Line> lines, int horizon, boolean named, Wording wording, Palette palette) {
        this.lines = lines;
        this.horizon = horizon;
        this.named = named;
        this.wording = wording;
        this.palette = palette;
    }

    /** Pixels right of the last day. */
    double width() {
        return GAP
                + 2
                + lines.stream()
                        .mapToDouble(line -> House.width(House.LABELS, label(line)))
                        .max()
                        .orElse(0);
    }

    private String label(Line line) {
        String share = wording.figures().share(end(line.curve()));
        return named ? House.shortened(line.name(), House.LABELS, LONGEST_NAME) + " " + share : share;
    }

    private static double end(Curve curve) {
        return curve.points().isEmpty()
                ? 0
                : curve.points()
                        .getLast()
                        .reordered()
                        .estimate()
                        .map(Estimate::value)
                        .orElse(0.0);
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis days,
            ValueAxis shares,
            int rendererIndex,
            @Nullable PlotRenderingInfo info) {
        Scale scale = new Scale(area, days, shares);
        for (Line line : lines) {
            g2.setPaint(style(line).colour());
            g2.setStroke(House.HAIRLINE);
            ends(g2, line.curve(), scale);
            points(line, scale, info);
        }
        labels(g2, scale);
    }

    /** Where things are. */
    private record Scale(Rectangle2D area, ValueAxis days, ValueAxis shares) {

        double x(double day) {
            return days.valueToJava2D(day, area, RectangleEdge.BOTTOM);
        }

        double y(double share) {
            return shares.valueToJava2D(share * 100, area, RectangleEdge.LEFT);
        }
    }

    /** The last day needs no stroke: everybody's follow-up ends there. */
    private void ends(Graphics2D g2, Curve curve, Scale scale) {
        double last = Double.NEGATIVE_INFINITY;
        Path2D strokes = new Path2D.Double();
        for (Still still : curve.followed()) {
            double x = scale.x(still.day());
            if (still.censored() > 0 && still.day() < horizon && x - last >= LEAST_APART) {
                double y = scale.y(at(curve, still.day()));
                strokes.append(new Line2D.Double(x, y - HALF_TICK, x, y + HALF_TICK), false);
                last = x;
            }
        }
        g2.draw(strokes);
    }

    private static double at(Curve curve, double day) {
        return curve.at(day)
                .flatMap(point -> point.reordered().estimate())
                .map(Estimate::value)
                .orElse(0.0);
    }

    private void points(Line line, Scale scale, @Nullable PlotRenderingInfo info) {
        for (double day : FollowUpAxis.days(horizon)) {
            line.curve()
                    .at(day)
                    .flatMap(point -> point.reordered().estimate())
                    .ifPresent(share -> Hover.add(
                            info,
                            new Ellipse2D.Double(scale.x(day) - 9, scale.y(share.value()) - 9, 18, 18),
                            wording.get(
                                    "curves.tip",
                                    line.name(),
                                    wording.figures().count(Math.round(day)),
                                    wording.figures().share(share.value()),
                                    wording.shareRange(share),
                                    wording.figures()
                                            .count(line.curve().atRisk(day).orElse(0L)))));
        }
    }

    private void labels(Graphics2D g2, Scale scale) {
        List<Line> fromAbove = lines.stream()
                .sorted(Comparator.comparingDouble((Line line) -> end(line.curve()))
                        .reversed())
                .toList();
        List<Double> places =
                apart(fromAbove.stream().map(line -> scale.y(end(line.curve()))).toList(), scale.area());
        double left = scale.x(horizon) + GAP;
        for (int i = 0; i < fromAbove.size(); i++) {
            Line line = fromAbove.get(i);
            g2.setPaint(style(line).colour());
            g2.setStroke(House.HAIRLINE);
            double x = scale.x(line.curve().until());
            double y = scale.y(end(line.curve()));
            if (Math.abs(places.get(i) - y) > 1 || left - x > GAP + 1) {
                g2.draw(new Line2D.Double(x + 1, y, left - 2, places.get(i)));
            }
            g2.setFont(House.LABELS);
            TextUtils.drawAlignedString(
                    label(line), g2, (float) left, (float) (double) places.get(i), TextAnchor.CENTER_LEFT);
        }
    }

    /** From above to below, at least a line apart, and all within the frame. */
    static List<Double> apart(List<Double> wished, Rectangle2D area) {
        List<Double> places = new ArrayList<>();
        double above = area.getMinY() - LINE / 2;
        for (double wish : wished) {
            above = Math.max(wish, above + LINE);
            places.add(above);
        }
        double below = area.getMaxY() + LINE / 2;
        for (int i = places.size() - 1; i >= 0; i--) {
            below = Math.min(places.get(i), below - LINE);
            places.set(i, below);
        }
        return places;
    }

    private ClassStyle style(Line line) {
        return ClassStyle.of(line.curve().name(), line.place(), palette);
    }
}
