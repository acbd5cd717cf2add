package org.clientroi.invitation.domain;

/** What the link of an invitation allows at a given time. */
public enum SurveyAccess {
    OPEN,
    EDITABLE,
    EXPIRED,
    CLOSED
}
