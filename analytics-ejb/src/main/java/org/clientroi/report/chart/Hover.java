package org.clientroi.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.svg.SVGHints;
import org.jspecify.annotations.Nullable;

/**
 * What a mouse finds: each point that has a tooltip gets a place over it that cannot be seen and whose {@code title} names the
 * point. What JFreeChart collects as entities serves all charts alike.
 */
final class Hover {

    private Hover() {}

    /** Over everything that was drawn. */
    static void over(Graphics2D graphics, ChartRenderingInfo drawn, Color ground) {
        graphics.setPaint(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 0));
        for (Object each : drawn.getEntityCollection().getEntities()) {
            ChartEntity entity = (ChartEntity) each;
            if (entity.getToolTipText() != null) {
                graphics.setRenderingHint(SVGHints.KEY_ELEMENT_TITLE, entity.getToolTipText());
                graphics.fill(entity.getArea());
            }
        }
    }

    /** For what no renderer draws. */
    static void add(@Nullable PlotRenderingInfo info, Shape place, String tooltip) {
        if (info != null && info.getOwner() != null) {
            add(info.getOwner().getEntityCollection(), place, tooltip);
        }
    }

    static void add(@Nullable EntityCollection entities, Shape place, String tooltip) {
        if (entities != null) {
            entities.add(new ChartEntity(place, tooltip));
        }
    }
}
