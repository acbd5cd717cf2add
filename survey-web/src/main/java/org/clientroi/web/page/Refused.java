package org.clientroi.web.page;

import org.clientroi.response.domain.Submission;

/** A page that was sent and not stored: what stood in it, so that nothing is lost, and why. */
record Refused(Filled filled, Mistake mistake) {

    static Refused because(String field, Submission sent) {
        return new Refused(Filled.of(sent), Mistake.of(field));
    }
}
