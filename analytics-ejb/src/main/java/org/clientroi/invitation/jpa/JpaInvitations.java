package org.clientroi.invitation.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Secrets;

@ApplicationScoped
class JpaInvitations implements Invitations {

    private final EntityManager entities;

    @SuppressWarnings("NullAway")
    protected JpaInvitations() {
        this(null);
    }

    @Inject
    JpaInvitations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Invitation> findBySurveyToken(String token) {
        return bySurveyToken(token).getResultStream().findFirst();
    }

    @Override
    public Optional<Invitation> lockBySurveyToken(String token) {
        return bySurveyToken(token)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Invitation> bySurveyToken(String token) {
        return entities.createQuery("select i from Invitation i where i.surveyTokenHash = :hash", Invitation.class)
                .setParameter("hash", Secrets.hash(token));
    }

    @Override
    public Optional<Invitation> findByUnsubscribeToken(String token) {
        return entities.createQuery("select i from Invitation i where i.unsubscribeTokenHash = :hash", Invitation.class)
                .setParameter("hash", Secrets.hash(token))
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        return Optional.ofNullable(entities.find(Invitation.class, id.value()));
    }

    @Override
    public Optional<Invitation> findByOrder(OrderId order) {
        return entities.createQuery("select i from Invitation i where i.orderId = :order", Invitation.class)
                .setParameter("order", order.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Invitation> lock(InvitationId id) {
        return Optional.ofNullable(entities.find(Invitation.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Invitation> lockAll(Collection<InvitationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select i from Invitation i where i.id in :ids order by i.id", Invitation.class)
                        .setParameter(
                                "ids", ids.stream().map(InvitationId::value).toList())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    @Override
    public List<Invitation> all(Collection<InvitationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select i from Invitation i where i.id in :ids", Invitation.class)
                        .setParameter(
                                "ids", ids.stream().map(InvitationId::value).toList())
                        .getResultList();
    }

    @Override
    public List<Invitation> ofCustomers(Collection<CustomerId> customers) {
        return customers.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select i from Invitation i where i.customerId in :customers order by i.id",
                                Invitation.class)
                        .setParameter(
                                "customers",
                                customers.stream().map(CustomerId::value).toList())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    @Override
    public void add(Invitation invitation) {
        entities.persist(invitation);
    }
}
