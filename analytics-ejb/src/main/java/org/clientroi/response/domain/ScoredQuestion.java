package org.clientroi.response.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A question answered with a whole number, and the numbers it allows. */
public enum ScoredQuestion {
    NPS("nps", 0, 10),
    CSAT("csat", 1, 5),
    /** 7 is easiest. */
    CES("ces", 1, 7),
    /** Q5 of the questionnaire, a to e: how good each point of the order was. */
    INFORMATION("information", 1, 5),
    DELIVERY_TIME("delivery_time", 1, 5),
    CONDITION("condition", 1, 5),
    PRODUCT("product", 1, 5),
    SERVICE("service", 1, 5),
    /** Q6f: whether the shop listens. */
    LISTENS("listens", 1, 5);

    /** The points of Q5, each of which may be "not applicable". */
    public static final List<ScoredQuestion> RATINGS = List.of(INFORMATION, DELIVERY_TIME, CONDITION, PRODUCT, SERVICE);

    private final String code;
    private final int lowest;
    private final int highest;

    ScoredQuestion(String code, int lowest, int highest) {
        this.code = code;
        this.lowest = lowest;
        this.highest = highest;
    }

    public static Optional<ScoredQuestion> find(String code) {
        return Arrays.stream(values())
                .filter(question -> question.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }

    public boolean allows(int score) {
        return lowest <= score && score <= highest;
    }
}
