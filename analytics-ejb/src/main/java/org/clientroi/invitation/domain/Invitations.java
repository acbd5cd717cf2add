package org.clientroi.invitation.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.OrderId;

/** The invitations. A link is found by the hash of its token: the token itself is the right to see that one order. */
public interface Invitations {

    Optional<Invitation> findBySurveyToken(String token);

    /** The same, held until the transaction ends: of two who answer at once, one waits. */
    Optional<Invitation> lockBySurveyToken(String token);

    Optional<Invitation> findByUnsubscribeToken(String token);

    Optional<Invitation> find(InvitationId id);

    Optional<Invitation> findByOrder(OrderId order);

    List<Invitation> all(Collection<InvitationId> ids);

    /** Held until the transaction ends. */
    Optional<Invitation> lock(InvitationId id);

    /** Held until the transaction ends, in one order whoever asks. */
    List<Invitation> lockAll(Collection<InvitationId> ids);

    /** Held until the transaction ends. */
    List<Invitation> ofCustomers(Collection<CustomerId> customers);

    void add(Invitation invitation);
}
