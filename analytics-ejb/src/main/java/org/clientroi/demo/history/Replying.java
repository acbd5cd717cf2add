package org.clientroi.demo.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.InvitationId;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.survey.domain.LastQuestion;

/**
 * What somebody who gave a score replies on the next two pages: the problem there was, the ratings that follow from it.
 * Dice of its own for each order, so that the scores and the orders stay what they are.
 */
public final class Replying {

    private static final double NOISE = 0.6;

    private final DemoOrder order;
    private final int score;
    private final Dice dice;
    private final Map<String, List<String>> chosen = new HashMap<>();
    private final Map<String, Optional<Integer>> scores = new HashMap<>();

    private Replying(DemoOrder order, int score) {
        this.order = order;
        this.score = score;
        this.dice = new Dice(order.id().getLeastSignificantBits());
    }

    /** Empty for who gave no score, or stopped after it. */
    public static Optional<LaterReplies> to(DemoOrder order) {
        return order.answer()
                .map(answer -> new Replying(order, answer.score()))
                .filter(replying -> replying.dice.chance(PlantedReplies.SENDS_PAGE_2))
                .map(Replying::replies);
    }

    private LaterReplies replies() {
        problem();
        Optional<String> phone = contact();
        PlantedReplies.POINTS.forEach(this::rate);
        boolean last = dice.chance(PlantedReplies.SENDS_PAGE_3);
        if (last) {
            lastQuestion();
        }
        Answer answer = order.answer().orElseThrow();
        return new LaterReplies(
                Map.copyOf(chosen),
                phone,
                Map.copyOf(scores),
                last,
                answer.at().plus(Duration.ofSeconds(dice.between(25, 110))));
    }

    private void problem() {
        boolean recorded = !order.incident().isEmpty();
        boolean had = recorded
                ? dice.chance(PlantedReplies.TELLS_THE_PROBLEM)
                : dice.chance(PlantedReplies.PROBLEM_THAT_NOBODY_RECORDED);
        if (!had) {
            if (!recorded && dice.chance(0.96)) {
                chosen.put("problem", List.of("none"));
            }
            return;
        }
        chosen.put("problem", List.of(dice.chance(PlantedReplies.solved(score)) ? "solved" : "unsolved"));
        if (dice.chance(0.95)) {
            chosen.put("problem_kind", kinds());
        }
    }

    private List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        kinds.add(
                order.incident().isEmpty() && dice.chance(0.5)
                        ? "unanswered_question"
                        : PlantedReplies.kind(order.incident()));
        if (daysLate() >= 2 && dice.chance(0.5)) {
            kinds.add("late");
        }
        return ChoiceQuestion.PROBLEM_KIND.inOrder(kinds);
    }

    private boolean isUnsolved() {
        return List.of("unsolved").equals(chosen.get("problem"));
    }

    private boolean hadProblem() {
        return chosen.containsKey("problem") && !List.of("none").equals(chosen.get("problem"));
    }

    private Optional<String> contact() {
        boolean wants = isUnsolved() && dice.chance(PlantedReplies.WANTS_CONTACT_WHEN_UNSOLVED);
        if (!wants) {
            if (dice.chance(0.85)) {
                chosen.put("contact", List.of("none"));
            }
            return Optional.empty();
        }
        if (dice.chance(0.4)) {
            chosen.put("contact", List.of("email"));
            return Optional.empty();
        }
        chosen.put("contact", List.of("phone"));
        if (dice.chance(0.7)) {
            chosen.put("call_time", List.of(dice.pick(ChoiceQuestion.CALL_TIME.options())));
        }
        return dice.chance(0.5) ? order.customer().phone() : Optional.empty();
    }

    private void rate(String point) {
        if (!dice.chance(PlantedReplies.RATES_EACH_POINT)) {
            return;
        }
        boolean inStore = order.delivery()
                .filter(delivery -> delivery.method().equals("store"))
                .isPresent();
        if (dice.chance(PlantedReplies.notApplicable(point, hadProblem(), inStore))) {
            scores.put(point, Optional.empty());
            return;
        }
        double level = PlantedReplies.rating(point, score, order.incident(), daysLate(), isUnsolved());
        scores.put(point, Optional.of(Math.clamp(Math.round(level + NOISE * dice.normal()), 1, 5)));
    }

    private int daysLate() {
        return order.delivery().map(Delivery::daysLate).orElse(0);
    }

    private void lastQuestion() {
        InvitationId invitation = new InvitationId(order.invited().orElseThrow().id());
        LastQuestion question = LastQuestion.drawnFor(invitation, hadProblem());
        if (question.choice().isPresent()) {
            chosen.put(
                    question.code(), List.of(dice.pick(question.choice().get().options())));
        } else if (question == LastQuestion.EASE) {
            double ease = (isUnsolved() ? 2.4 : 4.6) + 0.1 * score;
            scores.put(question.code(), Optional.of(Math.clamp(Math.round(ease + 1.2 * dice.normal()), 1, 7)));
        } else {
            double agrees = 3.6 + 0.2 * (score - 8);
            scores.put(question.code(), Optional.of(Math.clamp(Math.round(agrees + 0.8 * dice.normal()), 1, 5)));
        }
    }
}
