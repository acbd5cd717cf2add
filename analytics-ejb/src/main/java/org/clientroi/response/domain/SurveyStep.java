package org.clientroi.response.domain;

import java.util.Locale;

/** The pages that a customer can send. */
public enum SurveyStep {
    /** Page 1: the score and its reason. */
    SCORE,
    /** The page for problems: what went wrong and whether to be contacted first, the score below. */
    PROBLEM,
    /** Page 2. */
    DETAILS,
    /** The question of page 3. */
    LAST;

    /** Whether an answer can begin with this page; the others come after it. */
    public boolean opens() {
        return this == SCORE || this == PROBLEM;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
