package org.clientroi.insight.domain;

import org.clientroi.shared.DateRange;

/** Single customers, one row after the other into columns. */
public interface StudyRows {

    /** Index customers of the question's classes whose time zero lies in the days that are followed, and what they ordered later. */
    FollowedCustomers followed(StudySubject subject, RepeatOrderQuestion question, DateRange days);

    /** Answers to the 0-10 question by who gave them. */
    RepeatedAnswers answers(StudySubject subject, DateRange days);
}
