package org.clientroi.survey.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question answered by choosing, whatever the language: its code and those of its options, in the order asked. */
public enum ChoiceQuestion {
    /** Q2 where it is answered without a score: only typed. */
    REASON("reason", 0),
    /** Q3. */
    PROBLEM("problem", 1, "none", "solved", "unsolved"),
    /** Q3b, only if there was a problem. */
    PROBLEM_KIND(
            "problem_kind",
            9,
            "not_received",
            "late",
            "damaged",
            "wrong_or_missing_item",
            "not_as_described",
            "defective",
            "return_or_refund",
            "unanswered_question",
            "other"),
    /** Q4; the telephone number is typed beside it. */
    CONTACT("contact", 1, "none", "phone", "email"),
    /** Of Q4: when a call suits. */
    CALL_TIME("call_time", 1, "morning", "afternoon", "evening"),
    /** Q6a. */
    CHOSEN_FOR("chosen_for", 2, "price", "range", "advice", "delivery", "trust", "recommended", "other"),
    /** Q6b. */
    MATTERS_MOST("matters_most", 1, "information", "delivery_time", "condition", "product", "service", "price"),
    /** Q6c; what was missing is typed beside it. */
    MISSING("missing", 1, "none", "something"),
    /** Q6d. */
    SEEN_BEFORE("seen_before", 1, "nowhere", "in_shop", "other_site", "social_media", "at_someones_home", "other"),
    /** Q6e. */
    TOLD_OTHERS("told_others", 1, "none", "one", "two_or_three", "more");

    private final String code;
    private final int most;
    private final List<String> options;

    ChoiceQuestion(String code, int most, String... options) {
        this.code = code;
        this.most = most;
        this.options = List.of(options);
    }

    public static Optional<ChoiceQuestion> find(String code) {
        return Arrays.stream(values())
                .filter(question -> question.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    /** How many options may be chosen. */
    public int most() {
        return most;
    }

    public List<String> options() {
        return options;
    }

    /** The question on whose reply it depends whether this one is asked. */
    public Optional<ChoiceQuestion> dependsOn() {
        return switch (this) {
            case PROBLEM_KIND -> Optional.of(PROBLEM);
            case CALL_TIME -> Optional.of(CONTACT);
            default -> Optional.empty();
        };
    }

    /** Whether it is asked of somebody who chose this where it depends on it. */
    public boolean isAskedAfter(Set<String> chosen) {
        return switch (this) {
            case PROBLEM_KIND -> chosen.contains("solved") || chosen.contains("unsolved");
            case CALL_TIME -> chosen.contains("phone");
            default -> true;
        };
    }

    /** Whether something may be typed beside what was chosen. */
    public boolean takesWordsBeside(Set<String> chosen) {
        return switch (this) {
            case REASON -> true;
            case CONTACT -> chosen.contains("phone");
            case MISSING -> chosen.contains("something");
            default -> false;
        };
    }

    public boolean allows(Set<String> chosen) {
        return chosen.size() <= most && options.containsAll(chosen);
    }

    /** The same options in the order in which they are asked. */
    public List<String> inOrder(Collection<String> chosen) {
        return options.stream().filter(chosen::contains).toList();
    }
}
