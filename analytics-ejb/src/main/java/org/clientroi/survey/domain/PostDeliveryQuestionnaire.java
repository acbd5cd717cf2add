package org.clientroi.survey.domain;

import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;

/** The first page of the questionnaire that follows a delivery. */
public final class PostDeliveryQuestionnaire {

    /** What a comment may have at the most. */
    public static final int LONGEST_REASON = 2000;

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

    /** What the button that stores says. */
    public String send() {
        return texts.get("send");
    }
}
