package org.clientroi.web.page;

/** Why what a customer sent could not be stored, and where on the page it is put right. */
public enum Mistake {
    NO_SCORE("error.score", "score-0"),
    COMMENT_TOO_LONG("error.comment", "comment"),
    NOTHING_TOLD("error.nothing", "problem-none"),
    NUMBER_TOO_LONG("error.phone", "phone"),
    TOO_MANY("error.tooMany", "chosen_for-price"),
    WORDS_TOO_LONG("error.comment", "words"),
    /** The field that people never see was filled: by a robot, or by a browser's autofill; a person just sends again. */
    LOOKS_AUTOMATIC("error.again", "send");

    private final String key;
    private final String anchor;

    Mistake(String key, String anchor) {
        this.key = key;
        this.anchor = anchor;
    }

    /** What stands for the field that a use case named. */
    static Mistake of(String field) {
        return switch (field) {
            case "score" -> NO_SCORE;
            case "comment" -> COMMENT_TOO_LONG;
            case "problem" -> NOTHING_TOLD;
            case "contact" -> NUMBER_TOO_LONG;
            case "chosen_for" -> TOO_MANY;
            case "missing" -> WORDS_TOO_LONG;
            default -> LOOKS_AUTOMATIC;
        };
    }

    /** Only a score that is missing is spoken of as one: everything else may hold more than a score. */
    public String headingKey() {
        return this == NO_SCORE ? "error.heading" : "error.headingReply";
    }

    public String key() {
        return key;
    }

    public String anchor() {
        return anchor;
    }
}
