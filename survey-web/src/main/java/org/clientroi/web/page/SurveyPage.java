package org.clientroi.web.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The survey's first page: the score and its reason; by the link for problems, below what went wrong.
 *
 * @param earlier what is said to a customer who comes back to change the answer
 * @param problem what is asked first of a customer who follows the link for problems
 */
public record SurveyPage(
        Layout layout,
        String heading,
        Optional<String> delivered,
        Optional<String> earlier,
        Optional<Problem> problem,
        Optional<String> problemLink,
        String action,
        String question,
        Entry entry) {

    /** What is said at the top, and Q3 to Q4. */
    public record Problem(String said, ProblemFields fields) {}

    public boolean isChosen(int score) {
        return entry.score().filter(chosen -> chosen == score).isPresent();
    }

    public Optional<Mistake> mistake() {
        return entry.mistake();
    }

    public String comment() {
        return entry.comment();
    }

    public boolean lacksScore() {
        return mistake().filter(mistake -> mistake == Mistake.NO_SCORE).isPresent();
    }

    public boolean commentTooLong() {
        return mistake().filter(mistake -> mistake == Mistake.COMMENT_TOO_LONG).isPresent();
    }

    /** The label that belongs to a score at an end of the scale. */
    public @Nullable String endOf(int score) {
        return switch (score) {
            case 0 -> "low";
            case 10 -> "high";
            default -> null;
        };
    }
}
