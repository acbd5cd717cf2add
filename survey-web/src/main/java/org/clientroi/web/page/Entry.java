package org.clientroi.web.page;

import java.util.Optional;

/** What stands in the form when the page is shown, and what was wrong with it when it was sent. */
public record Entry(Optional<Integer> score, String comment, Filled filled, Optional<Mistake> mistake) {

    public Entry(Optional<Integer> score, String comment, Optional<Mistake> mistake) {
        this(score, comment, Filled.EMPTY, mistake);
    }
}
