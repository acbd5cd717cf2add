package org.clientroi.response.domain;

import java.time.Instant;
import java.util.Optional;
import org.clientroi.shared.InvitationId;

/** The links in mails, as the invitations behind them know them. */
public interface SurveyLinks {

    Optional<SurveyLink> find(String token);

    /** The customer answered: there is nothing more to ask. */
    void answered(InvitationId invitation, Instant at);
}
