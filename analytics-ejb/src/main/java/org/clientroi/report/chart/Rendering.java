package org.clientroi.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.DoubleFunction;
import javax.imageio.ImageIO;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.Chart.Image;
import org.clientroi.report.domain.Look;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;

/** A picture as SVG or PNG. */
final class Rendering {

    private Rendering() {}

    static Chart render(Picture picture, Look look, Wording wording) {
        JFreeChart chart = House.framed(picture, look, wording.get("source"));
        Image image = switch (look.format()) {
            case SVG -> svg(picture, chart, look);
            case PNG -> png(chart, look);
        };
        Picture.Words words = picture.words();
        return new Chart(
                picture.name(),
                words.title(),
                words.subtitle(),
                words.note(),
                words.alternative(),
                picture.numbers(),
                image);
    }

    private static Image svg(Picture picture, JFreeChart chart, Look look) {
        SVGGraphics2D graphics = new SVGGraphics2D(look.width(), look.height());
        String prefix = prefix(picture, look);
        graphics.setDefsKeyPrefix(prefix);
        graphics.setGeomDoubleConverter(rounded());
        graphics.setTransformDoubleConverter(rounded());
        fine(graphics);
        ChartRenderingInfo drawn = new ChartRenderingInfo();
        chart.draw(graphics, area(look), drawn);
        Hover.over(graphics, drawn, Palette.of(look.theme()).ground());
        return new Chart.Svg(InlineSvg.from(
                graphics.getSVGElement(),
                prefix,
                picture.words().title(),
                picture.words().alternative()));
    }

    private static Image png(JFreeChart chart, Look look) {
        BufferedImage image = new BufferedImage(
                look.width() * look.scale(), look.height() * look.scale(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(look.scale(), look.scale());
        fine(graphics);
        chart.draw(graphics, area(look));
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Chart.Png(file.toByteArray());
    }

    private static Rectangle2D area(Look look) {
        return new Rectangle2D.Double(0, 0, look.width(), look.height());
    }

    /** Two charts on one page must not share an id; the same chart twice may, for it means the same thing. */
    private static String prefix(Picture picture, Look look) {
        int mark = 31 * (31 * picture.numbers().hashCode() + picture.words().hashCode()) + look.hashCode();
        return picture.name() + "-" + Integer.toHexString(mark) + "-";
    }

    private static DoubleFunction<String> rounded() {
        return number -> {
            double hundredths = Math.round(number * 100) / 100.0;
            return hundredths == Math.rint(hundredths) ? Long.toString((long) hundredths) : Double.toString(hundredths);
        };
    }

    private static void fine(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
