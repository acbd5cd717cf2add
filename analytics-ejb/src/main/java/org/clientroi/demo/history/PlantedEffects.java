package org.clientroi.demo.history;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What was planted, in one place: docs/demo.md says the same in words, and a test finds it again. Shifts are in
 * standard deviations of satisfaction.
 */
final class PlantedEffects {

    /** Of ten thousand punctual orders without a problem, how many get each score from 0 to 10. */
    private static final int[] SCORES_WHEN_ALL_IS_WELL = {110, 40, 50, 80, 80, 230, 330, 960, 2170, 2340, 3610};

    /** Upper ends of the scores 0 to 9 on the scale of satisfaction. */
    private static final double[] THRESHOLDS = thresholds();

    static final double CUSTOMERS_DIFFER_BY = 0.35;

    private static final double[] WITHIN_90_DAYS = {.070, .070, .070, .070, .070, .078, .082, .098, .110, .132, .140};
    private static final double[] WITHIN_A_YEAR = {.254, .254, .254, .254, .254, .274, .290, .34, .366, .426, .448};
    private static final double LATER_EACH_YEAR = 0.12;

    private PlantedEffects() {}

    static int score(double satisfaction) {
        int score = 0;
        while (score < 10 && satisfaction > THRESHOLDS[score]) {
            score++;
        }
        return score;
    }

    static double lateness(int daysLate) {
        return daysLate == 0 ? 0 : -0.45 - 0.13 * Math.min(daysLate, 8);
    }

    static double incident(String incident) {
        return switch (incident) {
            case "" -> 0;
            case "late" -> -0.4;
            case "returned" -> -0.9;
            case "not_as_described" -> -1.2;
            case "missing_item" -> -1.3;
            case "wrong_item" -> -1.4;
            case "lost" -> -1.6;
            default -> -1.5;
        };
    }

    static double category(Article article) {
        return switch (article.kind()) {
            case "bulb" -> 0.08;
            case "furniture" -> -0.12;
            default -> 0;
        };
    }

    static double method(String method) {
        return method.equals("store") ? 0.15 : 0;
    }

    /** One invited customer in four answers; the very content and the unhappy a little more often. */
    static double answers(int score) {
        return score >= 9 ? 0.268 : score >= 7 ? 0.215 : 0.268;
    }

    static double comments(int score) {
        return score >= 9 ? 0.37 : score >= 7 ? 0.34 : 0.64;
    }

    /** Days of trade until the next order, for somebody at {@code share} among those who gave that score. */
    static double daysToNextOrder(int score, double share) {
        double soon = WITHIN_90_DAYS[score];
        double year = WITHIN_A_YEAR[score];
        if (share < soon) {
            return 90 * share / soon;
        }
        if (share < year) {
            return 90 + 275 * (share - soon) / (year - soon);
        }
        return 365 + 365 * (share - year) / LATER_EACH_YEAR;
    }

    private static double[] thresholds() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] thresholds = new double[10];
        int below = 0;
        for (int score = 0; score < 10; score++) {
            below += SCORES_WHEN_ALL_IS_WELL[score];
            thresholds[score] = normal.inverseCumulativeProbability(below / 10_000.0);
        }
        return thresholds;
    }
}
