package org.clientroi.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Ratios by their logarithm, so that half as fast lies as far from 1 as twice as fast. */
final class RatioAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final List<Double> NAMED =
            List.of(0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0, 20.0);
    private static final double LEAST = 0.04;
    private static final double MOST = 25;
    private static final double MARGIN = 1.08;
    private static final double PIXELS = 34;

    private final transient Wording wording;

    /** Around {@code ends} and 1, and at least from 0.7 to 1.5. */
    RatioAxis(DoubleStream ends, Wording wording, Palette palette) {
        this.wording = wording;
        House.dress(this, palette);
        double[] all = DoubleStream.concat(ends, DoubleStream.of(0.7, 1.5))
                .filter(each -> each > 0)
                .sorted()
                .toArray();
        setRange(Math.log(Math.max(LEAST, all[0] / MARGIN)), Math.log(Math.min(MOST, all[all.length - 1] * MARGIN)));
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        double pixels = dataArea.getWidth() / getRange().getLength();
        double[] last = {Double.NEGATIVE_INFINITY};
        return NAMED.stream()
                .filter(each -> getRange().contains(Math.log(each)))
                .filter(each -> {
                    boolean room =
                            each == 1 || (Math.log(each) - last[0]) * pixels >= PIXELS && farFromOne(each, pixels);
                    last[0] = room ? Math.log(each) : last[0];
                    return room;
                })
                .map(each -> new NumberTick(
                        Math.log(each),
                        House.ticks(wording.language(), "").format(each),
                        TextAnchor.TOP_CENTER,
                        TextAnchor.TOP_CENTER,
                        0))
                .toList();
    }

    private static boolean farFromOne(double ratio, double pixels) {
        return Math.abs(Math.log(ratio)) * pixels >= PIXELS;
    }
}
