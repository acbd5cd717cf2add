package org.clientroi.demo;

import java.util.List;

/**
 * What the rules by which the demonstration was invented come to on average, over many histories told with other dice: a
 * test tells them again. One history differs from it by chance, as one shop's customers would.
 *
 * @param by what customers or answers are parted by; empty for all
 * @param of which part is meant; empty for the gap between the two ends
 * @param days followed, where that matters
 * @param value a share, an NPS from -1 to 1, or a difference of two of these
 */
public record PlantedFigure(Measure measure, String by, String of, int days, double value) {

    /** What is counted. */
    public enum Measure {
        /** The share of customers who ordered again; the gap is that of the better end minus the worse one. */
        ORDERED_AGAIN,
        /** The gap is that of the parted minus the others. */
        NPS,
        ANSWERED
    }

    private static final int YEAR = 365;
    private static final int SEASON = 90;

    /** In the order in which they are shown. The demonstration's two shops obey the same rules. */
    public static final List<PlantedFigure> ALL = List.of(
            again("score", "promoter", YEAR, 0.432),
            again("score", "passive", YEAR, 0.346),
            again("score", "detractor", YEAR, 0.264),
            again("score", "", YEAR, 0.168),
            again("score", "promoter", SEASON, 0.129),
            again("score", "passive", SEASON, 0.099),
            again("score", "detractor", SEASON, 0.068),
            again("score", "", SEASON, 0.061),
            nps("late", "false", 0.463),
            nps("late", "true", -0.215),
            nps("late", "", -0.678),
            again("late", "false", YEAR, 0.381),
            again("late", "true", YEAR, 0.320),
            again("late", "", YEAR, 0.061),
            nps("incident", "damaged", -0.54),
            nps("incident", "defective", -0.52),
            nps("incident", "missing_item", -0.46),
            new PlantedFigure(Measure.ANSWERED, "", "", 0, 0.251),
            nps("voucher", "", 0),
            nps("first_order", "", 0));

    private static PlantedFigure again(String by, String of, int days, double value) {
        return new PlantedFigure(Measure.ORDERED_AGAIN, by, of, days, value);
    }

    private static PlantedFigure nps(String by, String of, double value) {
        return new PlantedFigure(Measure.NPS, by, of, 0, value);
    }

    public boolean isGap() {
        return measure != Measure.ANSWERED && of.isEmpty();
    }
}
