package org.clientroi.web.page;

/** Why what a customer sent could not be stored, and where on the page it is put right. */
public enum Mistake {
    NO_SCORE("error.score", "score-0"),
    COMMENT_TOO_LONG("error.comment", "comment"),
    /** The field that people never see was filled: by a robot, or by a browser's autofill; a person just sends again. */
    LOOKS_AUTOMATIC("error.again", "send");

    private final String key;
    private final String anchor;

    Mistake(String key, String anchor) {
        this.key = key;
        this.anchor = anchor;
    }

    public String key() {
        return key;
    }

    public String anchor() {
        return anchor;
    }
}
