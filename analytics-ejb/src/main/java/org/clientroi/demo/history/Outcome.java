package org.clientroi.demo.history;

/** How an order ended. */
enum Outcome {
    KEPT,
    PARTLY_RETURNED,
    RETURNED,
    CANCELLED;

    static Outcome of(String incident, Dice dice) {
        return switch (incident) {
            case "returned" -> dice.chance(0.7) ? RETURNED : PARTLY_RETURNED;
            case "defective", "damaged", "wrong_item", "not_as_described" ->
                dice.chance(0.3) ? RETURNED : dice.chance(0.2) ? PARTLY_RETURNED : KEPT;
            default -> dice.chance(0.008) ? PARTLY_RETURNED : KEPT;
        };
    }
}
