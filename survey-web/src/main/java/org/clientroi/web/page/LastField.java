package org.clientroi.web.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientroi.survey.domain.ScoredQuestion;
import org.clientroi.survey.domain.WordedChoice;
import org.jspecify.annotations.Nullable;

/**
 * The one question of the last page.
 *
 * @param scale the labels of both ends where it is answered by a number
 * @param typed what was typed beside it, where something can be
 */
public record LastField(ChoiceField field, Optional<Ends> scale, Optional<String> typed, String action) {

    /** The words at the ends of a scale. */
    public record Ends(String lowest, String highest) {}

    static LastField of(WordedChoice asked, Filled filled, String action) {
        boolean takesWords =
                asked.options().stream().anyMatch(option -> asked.question().takesWordsBeside(Set.of(option.code())));
        return new LastField(
                ChoiceField.of(asked, filled),
                Optional.empty(),
                takesWords ? Optional.of(filled.words(asked.question())) : Optional.empty(),
                action);
    }

    static LastField of(ScoredQuestion asked, Filled filled, String action) {
        List<ChoiceField.Item> scores = asked.scale()
                .scores()
                .mapToObj(String::valueOf)
                .map(score -> new ChoiceField.Item(score, score, filled.isGraded(asked.code(), score)))
                .toList();
        return new LastField(
                new ChoiceField(asked.code(), asked.words(), false, scores),
                Optional.of(new Ends(asked.lowestLabel(), asked.highestLabel())),
                Optional.empty(),
                action);
    }

    public String lowest() {
        return scale.map(ends -> field.items().getFirst().code() + " " + ends.lowest())
                .orElse("");
    }

    public String highest() {
        return scale.map(ends -> field.items().getLast().code() + " " + ends.highest())
                .orElse("");
    }

    /** The label that belongs to a score at an end of the scale. */
    public @Nullable String endOf(ChoiceField.Item score) {
        if (score.equals(field.items().getFirst())) {
            return "low";
        }
        return score.equals(field.items().getLast()) ? "high" : null;
    }
}
