package org.clientroi.response.domain;

import java.time.Instant;
import java.util.Optional;
import org.clientroi.invitation.domain.SurveyOpening;

/**
 * What somebody sees who follows a survey's link.
 *
 * @param replied what was said before
 * @param unsubscribeToken of the same invitation; empty for a link that leads to none
 * @param contactBy when contact was asked for: by when it was promised, as far as anybody did
 */
public record SurveyReading(
        SurveyOpening opening, Replied replied, Optional<String> unsubscribeToken, Optional<Instant> contactBy) {

    /** The recommendation. */
    public Optional<Answers> answers() {
        return Optional.ofNullable(replied.scores().get(ScoredQuestion.NPS));
    }
}
