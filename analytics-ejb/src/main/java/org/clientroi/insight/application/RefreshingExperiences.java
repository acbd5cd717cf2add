package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.clientroi.insight.domain.Experiences;
import org.clientroi.invitation.domain.InvitationsChanged;
import org.clientroi.order.domain.CustomersErased;
import org.clientroi.order.domain.OrdersChanged;
import org.clientroi.response.domain.AnswersChanged;
import org.clientroi.shared.CustomerId;

/** Keeps the experiences equal to their sources, in the transaction that changes these. */
@ApplicationScoped
@Transactional
public class RefreshingExperiences {

    private final Experiences experiences;
    private final EntityManager entities;

    @SuppressWarnings("NullAway")
    protected RefreshingExperiences() {
        this(null, null);
    }

    @Inject
    RefreshingExperiences(Experiences experiences, EntityManager entities) {
        this.experiences = experiences;
        this.entities = entities;
    }

    public void refresh(Set<CustomerId> customers) {
        // what entities hold and have not written yet belongs to the facts
        entities.flush();
        experiences.refresh(customers);
    }

    void ordersChanged(@Observes OrdersChanged changed) {
        refresh(changed.customers());
    }

    void customersErased(@Observes CustomersErased erased) {
        refresh(erased.customers());
    }

    void invitationsChanged(@Observes InvitationsChanged changed) {
        refresh(changed.customers());
    }

    void answersChanged(@Observes AnswersChanged changed) {
        refresh(changed.customers());
    }
}
