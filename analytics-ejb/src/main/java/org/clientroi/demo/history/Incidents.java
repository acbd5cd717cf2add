package org.clientroi.demo.history;

/** What goes wrong with an order, and how often: none of it depends on the customer. */
final class Incidents {

    static final String NONE = "";
    static final String LOST = "lost";

    private Incidents() {}

    static boolean isLost(Dice dice) {
        return dice.chance(0.003);
    }

    /** At most one an order, as the shop's customer service recorded it. */
    static String of(Basket basket, Delivery delivery, Dice dice) {
        Article main = basket.main();
        double share = dice.uniform();
        double damaged = main.fragile() ? 0.042 : 0.013;
        double defective = main.kind().equals("light") || main.kind().equals("bulb") ? 0.013 : 0.006;
        double missing = basket.articles().size() > 1 ? 0.016 : 0.005;
        String[] names = {
            "damaged", "defective", "missing_item", "wrong_item", "not_as_described", "returned", "unanswered", "other"
        };
        double[] shares = {damaged, defective, missing, 0.005, 0.008, 0.012, 0.006, 0.003};
        for (int i = 0; i < names.length; i++) {
            share -= shares[i];
            if (share < 0) {
                return names[i];
            }
        }
        return delivery.daysLate() >= 2 && dice.chance(0.35) ? "late" : NONE;
    }
}
