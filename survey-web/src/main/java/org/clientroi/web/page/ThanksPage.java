package org.clientroi.web.page;

import java.util.Optional;

/** What a customer sees once the answer is stored: the score, and how to change it while that is possible. */
public record ThanksPage(Layout layout, int score, Optional<String> comment, Optional<Edit> edit) {

    /** @param until the sentence that says how long the answer can be changed */
    public record Edit(String until, String link) {}
}
