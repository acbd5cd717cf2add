package org.clientroi.response.domain;

import java.util.Optional;
import org.clientroi.invitation.domain.SurveyOpening;

/**
 * What somebody sees who follows a survey's link.
 *
 * @param answers what was answered before
 * @param unsubscribeToken of the same invitation; empty for a link that leads to none
 */
public record SurveyReading(SurveyOpening opening, Optional<Answers> answers, Optional<String> unsubscribeToken) {}
