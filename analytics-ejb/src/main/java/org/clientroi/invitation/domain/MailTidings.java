package org.clientroi.invitation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.shared.InvitationId;

/** What the outbox knows of invitations that still count as queued: tidings that were lost on the way. */
public interface MailTidings {

    record Tiding(InvitationId invitation, MailState state, Optional<Instant> sentAt, Optional<EndReason> reason) {}

    List<Tiding> untold(int limit);
}
