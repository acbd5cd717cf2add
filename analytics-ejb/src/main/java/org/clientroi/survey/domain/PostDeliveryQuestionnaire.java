package org.clientroi.survey.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;

/**
 * The questionnaire that follows a delivery, in the customer's language. All but the first question are optional, and
 * nothing is worded by the score.
 */
public final class PostDeliveryQuestionnaire {

    /** What a comment may have at the most. */
    public static final int LONGEST_REASON = 2000;

    private static final List<String> POINTS =
            List.of("information", "delivery_time", "condition", "product", "service");

    /** Those whose options have no order of their own. */
    private static final Set<ChoiceQuestion> NOMINAL =
            EnumSet.of(ChoiceQuestion.CHOSEN_FOR, ChoiceQuestion.MATTERS_MOST, ChoiceQuestion.SEEN_BEFORE);

    private final Texts texts;
    private final String shopName;

    private PostDeliveryQuestionnaire(Texts texts, String shopName) {
        this.texts = texts;
        this.shopName = shopName;
    }

    public static PostDeliveryQuestionnaire of(String shopName, Language language) {
        return new PostDeliveryQuestionnaire(Texts.of(PostDeliveryQuestionnaire.class, "texts", language), shopName);
    }

    /** Q1, the only one that is required. */
    public ScoredQuestion recommendation() {
        return new ScoredQuestion(
                "nps", texts.get("q1", shopName), Scale.NPS, texts.get("q1.lowest"), texts.get("q1.highest"));
    }

    /** Q2. */
    public OpenQuestion reason() {
        return new OpenQuestion("reason", texts.get("q2"), texts.get("q2.hint"), LONGEST_REASON);
    }

    /** Q3 to Q4, and those of Q6 that are answered by choosing, in the order of the questionnaire. */
    public WordedChoice choice(ChoiceQuestion question) {
        return new WordedChoice(
                question,
                texts.get(question.code(), shopName),
                question.options().stream()
                        .map(option -> new Option(option, option(question, option)))
                        .toList());
    }

    /** Points of Q5 are asked about in Q6b by the same words. */
    private String option(ChoiceQuestion question, String option) {
        boolean isPoint = question == ChoiceQuestion.MATTERS_MOST && !option.equals("price");
        return capital(texts.get(isPoint ? "rating." + option : question.code() + "." + option));
    }

    private String capital(String words) {
        return words.substring(0, 1).toUpperCase(texts.language().locale()) + words.substring(1);
    }

    /** Q5. */
    public RatingGrid ratings() {
        return new RatingGrid(
                texts.get("rating"),
                POINTS.stream()
                        .map(point -> new Option(point, capital(texts.get("rating." + point))))
                        .toList(),
                Scale.RATING
                        .scores()
                        .mapToObj(grade -> new Option(String.valueOf(grade), texts.get("grade." + grade)))
                        .toList(),
                texts.get("grade.none"));
    }

    /** Q6f and Q6g. */
    public ScoredQuestion scored(LastQuestion question) {
        return new ScoredQuestion(
                question.code(),
                texts.get(question.code(), shopName),
                question == LastQuestion.EASE ? Scale.EASE : Scale.RATING,
                texts.get(question.code() + ".lowest"),
                texts.get(question.code() + ".highest"));
    }

    /**
     * A question of the last page as this customer is asked it. Where the order of the options means nothing it is
     * shuffled, so that none gains by standing first; "other" stays last.
     */
    public WordedChoice shuffled(ChoiceQuestion question, InvitationId invitation) {
        WordedChoice asked = choice(question);
        if (!NOMINAL.contains(question)) {
            return asked;
        }
        List<Option> options = new ArrayList<>(asked.options());
        Collections.shuffle(options, LastQuestion.random(invitation));
        options.sort(Comparator.comparing(option -> option.code().equals("other")));
        return new WordedChoice(question, asked.words(), options);
    }

    /** What the button that stores says. */
    public String send() {
        return texts.get("send");
    }
}
