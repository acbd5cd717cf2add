package org.clientroi.invitation.domain;

import java.time.Instant;

/** What following a survey's link leads to. */
public sealed interface SurveyOpening {

    /** May be answered. */
    record Open(SurveyFacts facts) implements SurveyOpening {}

    /** Was answered; the answer may be edited until {@code until}. */
    record Editable(SurveyFacts facts, Instant answeredAt, Instant until) implements SurveyOpening {}

    /** Was not answered within 60 days. */
    record Expired(SurveyFacts facts) implements SurveyOpening {}

    record Closed(SurveyFacts facts, ClosedBecause reason) implements SurveyOpening {}

    /** Leads to nothing that was ever sent. */
    record Unknown() implements SurveyOpening {}

    /** Why a link that worked no longer does. */
    enum ClosedBecause {
        /** Answered, and the days to edit are over. */
        ANSWERED,
        OPTED_OUT,
        ERASED,
        OTHER
    }
}
