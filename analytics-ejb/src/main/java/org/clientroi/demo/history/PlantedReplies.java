package org.clientroi.demo.history;

import java.util.List;
import java.util.Map;

/** What was planted in the replies after the score, in one place: docs/demo.md says the same in words. */
final class PlantedReplies {

    static final double SENDS_PAGE_2 = 0.78;
    static final double SENDS_PAGE_3 = 0.55;
    static final double TELLS_THE_PROBLEM = 0.92;
    static final double PROBLEM_THAT_NOBODY_RECORDED = 0.02;
    static final double RATES_EACH_POINT = 0.95;
    static final double WANTS_CONTACT_WHEN_UNSOLVED = 0.5;

    private static final double RATING_AT_EIGHT = 3.95;
    private static final double RATING_BY_SCORE = 0.2;

    /** What the shop's customer service recorded, in the words of the questionnaire. */
    private static final Map<String, String> KINDS = Map.of(
            "damaged", "damaged",
            "defective", "defective",
            "missing_item", "wrong_or_missing_item",
            "wrong_item", "wrong_or_missing_item",
            "not_as_described", "not_as_described",
            "returned", "return_or_refund",
            "unanswered", "unanswered_question",
            "lost", "not_received",
            "late", "late");

    private PlantedReplies() {}

    static String kind(String incident) {
        return KINDS.getOrDefault(incident, "other");
    }

    static double solved(int score) {
        return 0.3 + 0.05 * score;
    }

    /** Where a rating lies before chance: with the score, and lower where its own point went wrong. */
    static double rating(String point, int score, String incident, int daysLate, boolean unsolved) {
        double level = RATING_AT_EIGHT + RATING_BY_SCORE * (score - 8);
        return level
                + switch (point) {
                    case "delivery_time" -> -0.45 * Math.min(daysLate, 4);
                    case "information" -> -0.2 * Math.min(daysLate, 3) - (incident.equals("lost") ? 1 : 0);
                    case "condition" -> incident.equals("damaged") ? -1.8 : 0;
                    case "product" -> product(incident);
                    case "service" -> incident.equals("unanswered") ? -1.9 : unsolved ? -0.7 : 0;
                    default -> 0;
                };
    }

    private static double product(String incident) {
        return switch (incident) {
            case "not_as_described" -> -1.9;
            case "defective" -> -1.5;
            case "wrong_item", "missing_item" -> -1.2;
            case "damaged" -> -0.5;
            default -> 0;
        };
    }

    static double notApplicable(String point, boolean problem, boolean inStore) {
        return switch (point) {
            case "service" -> problem ? 0.12 : 0.65;
            case "information", "condition", "delivery_time" -> inStore ? 0.5 : 0.01;
            default -> 0;
        };
    }

    static final List<String> POINTS = List.of("information", "delivery_time", "condition", "product", "service");
}
