package org.clientroi.report.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds for the name of each point a place where it covers neither another name nor a point: above it or below, to its right or
 * its left, a little further off where all of these are taken. In pixels, from the upper left corner of the plot.
 */
final class PointNames {

    static final Font FONT = ShippedFonts.semiBold(12);

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final double HEIGHT = 15;
    private static final double GAP = 6;
    private static final double FURTHER = 9;
    private static final int STEPS = 5;

    /** The names of the fields stand in the corners. */
    private static final double CORNERS = 16;

    /** A point and its name. */
    record Named(String text, double x, double y) {}

    /** Where a name begins and ends, and the middle of its line. */
    record Placed(Named named, double left, double right, double middle) {

        /** The end of the name that is nearer to its point. */
        double end() {
            return Math.abs(left - named.x()) < Math.abs(right - named.x()) ? left : right;
        }

        /** Too far for the eye to see whose name it is. */
        boolean isFar() {
            return Math.hypot(end() - named.x(), middle - named.y()) > HEIGHT;
        }
    }

    private final Rectangle2D plot;
    private final double radius;

    PointNames(double width, double height, double radius) {
        this.plot = new Rectangle2D.Double(GAP, CORNERS, width - 3 * GAP, height - 2 * CORNERS);
        this.radius = radius;
    }

    List<Placed> place(List<Named> points) {
        List<Rectangle2D> taken = new ArrayList<>();
        points.forEach(point ->
                taken.add(new Rectangle2D.Double(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius)));
        List<Placed> placed = new ArrayList<>();
        for (Named point : points) {
            Rectangle2D place = places(point)
                    .filter(plot::contains)
                    .filter(each -> taken.stream().noneMatch(each::intersects))
                    .findFirst()
                    .orElseGet(() -> places(point).findFirst().orElseThrow());
            taken.add(place);
            placed.add(new Placed(point, place.getX(), place.getMaxX(), place.getCenterY()));
        }
        return List.copyOf(placed);
    }

    private Stream<Rectangle2D> places(Named point) {
        double width = FONT.getStringBounds(point.text(), MEASURE).getWidth();
        double right = point.x() + GAP;
        double left = point.x() - GAP - width;
        return Stream.iterate(HEIGHT / 2 + 2, off -> off + FURTHER)
                .limit(STEPS)
                .flatMap(off -> Stream.of(
                        at(right, point.y() - off, width),
                        at(left, point.y() - off, width),
                        at(right, point.y() + off, width),
                        at(left, point.y() + off, width)));
    }

    private static Rectangle2D at(double left, double middle, double width) {
        return new Rectangle2D.Double(left, middle - HEIGHT / 2, width, HEIGHT);
    }
}
