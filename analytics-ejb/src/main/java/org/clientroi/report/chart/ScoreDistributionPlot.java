package org.clientroi.report.chart;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import org.clientroi.report.domain.Figures;
import org.clientroi.report.domain.Look;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** A bar a score, each with its share; over them the classes by name, so that nobody needs the colours. */
final class ScoreDistributionPlot {

    /** A class of scores and what stands over its bars. */
    record Heading(String name, String text, String share, int from, int to) {}

    private final List<Double> shares;
    private final List<Heading> headings;
    private final int lowest;
    private final Figures figures;
    private final Look look;
    private final Palette palette;

    ScoreDistributionPlot(List<Double> shares, List<Heading> headings, int lowest, Figures figures, Look look) {
        this.shares = shares;
        this.headings = headings;
        this.lowest = lowest;
        this.figures = figures;
        this.look = look;
        this.palette = Palette.of(look.theme());
    }

    /** With the sentence where there are no answers; with the bars when it is blank. */
    CategoryPlot drawn(String sentenceWhenEmpty) {
        CategoryPlot plot = new CategoryPlot();
        House.dress(plot, palette, sentenceWhenEmpty);
        plot.setRangeGridlinesVisible(false);
        if (!sentenceWhenEmpty.isEmpty()) {
            return plot;
        }
        plot.setDataset(dataset());
        plot.setDomainAxis(scores());
        plot.setRangeAxis(heights());
        plot.setRenderer(bars());
        plot.addAnnotation(
                new ClassHeadings(headings.stream().map(this::overItsBars).toList()));
        return plot;
    }

    private ClassHeadings.Heading overItsBars(Heading heading) {
        return new ClassHeadings.Heading(
                heading.text(),
                heading.share(),
                heading.from() - lowest,
                heading.to() - lowest,
                palette.ofClass(heading.name()));
    }

    private CategoryDataset dataset() {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int i = 0; i < shares.size(); i++) {
            dataset.addValue(shares.get(i) * 100, "share", score(i + lowest));
        }
        return dataset;
    }

    private static String score(int score) {
        return Integer.toString(score);
    }

    private CategoryAxis scores() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(House.LABELS);
        axis.setTickLabelPaint(palette.ink());
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(palette.axis());
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setCategoryMargin(0.16);
        return axis;
    }

    /** From zero, without an axis: each bar says its share; with room above for the classes. */
    private NumberAxis heights() {
        NumberAxis axis = new NumberAxis();
        double tallest = shares.stream().mapToDouble(share -> share * 100).max().orElse(0);
        axis.setRange(new Range(0, Math.max(1, tallest) * room()));
        axis.setVisible(false);
        return axis;
    }

    private double room() {
        double height = Math.max(2.0 * ClassHeadings.HEIGHT, look.height() - (look.titled() ? 150 : 30));
        return height / (height - ClassHeadings.HEIGHT);
    }

    private BarRenderer bars() {
        BarRenderer renderer = new BarRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Paint getItemPaint(int row, int column) {
                return colour(column + lowest);
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.18);
        renderer.setDefaultItemLabelFont(House.TICKS);
        renderer.setDefaultItemLabelPaint(palette.ink());
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            private static final long serialVersionUID = 1L;

            @Override
            public String generateLabel(CategoryDataset dataset, int row, int column) {
                return figures.wholeShare(shares.get(column));
            }
        });
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        renderer.setDefaultItemLabelsVisible(true);
        return renderer;
    }

    private Color colour(int score) {
        return headings.stream()
                .filter(heading -> heading.from() <= score && score <= heading.to())
                .map(heading -> palette.ofClass(heading.name()))
                .findFirst()
                .orElse(palette.series());
    }
}
