package org.clientroi.response.domain;

import java.util.Optional;

/** What a link shows. */
public sealed interface Survey {

    /** No link of ours, or not whole. */
    record Unknown() implements Survey {}

    /** It can be answered, or the answer changed. */
    record Open(SurveyLink link, Optional<Answers> answers) implements Survey {}

    /** It was answered, and the days in which that could be changed are over. */
    record Answered(SurveyLink link, Answers answers) implements Survey {}

    /** It was never answered, and no longer can be. */
    record Expired(SurveyLink link) implements Survey {}

    /** Nothing is asked any more. */
    record Withdrawn(SurveyLink link) implements Survey {}
}
