package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.invitation.domain.SurveyOpening;
import org.clientroi.invitation.domain.SurveyOpening.ClosedBecause;

/** Follows a survey's link. Reads only: mail scanners follow links too, and nothing may come of it. */
@ApplicationScoped
@Transactional
public class OpeningSurvey {

    private final Invitations invitations;
    private final DescribingInvitations describing;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected OpeningSurvey() {
        this(null, null, null);
    }

    @Inject
    OpeningSurvey(Invitations invitations, DescribingInvitations describing, Clock clock) {
        this.invitations = invitations;
        this.describing = describing;
        this.clock = clock;
    }

    public SurveyOpening open(String token) {
        return invitations.findBySurveyToken(token).map(this::open).orElseGet(SurveyOpening.Unknown::new);
    }

    /** The same for an invitation at hand, such as one that is locked to be answered. */
    public SurveyOpening open(Invitation invitation) {
        SurveyFacts facts = describing.facts(invitation);
        return switch (invitation.access(clock.instant())) {
            case OPEN -> new SurveyOpening.Open(facts);
            case EDITABLE -> editable(facts, invitation.answeredAt().orElseThrow());
            case EXPIRED -> new SurveyOpening.Expired(facts);
            case CLOSED -> new SurveyOpening.Closed(facts, because(invitation));
        };
    }

    private static SurveyOpening editable(SurveyFacts facts, Instant answeredAt) {
        return new SurveyOpening.Editable(facts, answeredAt, answeredAt.plus(Invitation.EDITABLE));
    }

    private static ClosedBecause because(Invitation invitation) {
        SkipReason reason = invitation.skipReason().orElse(null);
        if (reason == SkipReason.OPTED_OUT) {
            return ClosedBecause.OPTED_OUT;
        }
        if (reason == SkipReason.ERASED) {
            return ClosedBecause.ERASED;
        }
        return reason == null ? ClosedBecause.ANSWERED : ClosedBecause.OTHER;
    }
}
