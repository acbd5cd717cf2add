package org.clientroi.response.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** High, middle and low answers of a question; of the recommendation the promoters, passives and detractors. */
public enum ScoreBand {
    HIGH,
    MIDDLE,
    LOW;

    public static Optional<ScoreBand> parse(String code) {
        return Arrays.stream(values()).filter(band -> band.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int lowest(ScoredQuestion question) {
        return switch (this) {
            case HIGH -> middle(question) + (question == ScoredQuestion.NPS ? 2 : 1);
            case MIDDLE -> middle(question);
            case LOW -> question.lowest();
        };
    }

    public int highest(ScoredQuestion question) {
        return switch (this) {
            case HIGH -> question.highest();
            case MIDDLE -> HIGH.lowest(question) - 1;
            case LOW -> middle(question) - 1;
        };
    }

    /** Where the middle begins. */
    private static int middle(ScoredQuestion question) {
        return question == ScoredQuestion.NPS ? 7 : (question.lowest() + question.highest()) / 2;
    }
}
