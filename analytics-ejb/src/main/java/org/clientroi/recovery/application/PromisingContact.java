package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.Cases;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.response.domain.PromisedContact;
import org.clientroi.shared.OrderId;

/** Tells a customer who asked to be contacted by when that will be. */
@ApplicationScoped
@Transactional
public class PromisingContact implements PromisedContact {

    private final Cases cases;

    @SuppressWarnings("NullAway")
    protected PromisingContact() {
        this(null);
    }

    @Inject
    PromisingContact(Cases cases) {
        this.cases = cases;
    }

    /** Empty where nobody asked to be contacted, and once somebody got in touch. */
    @Override
    public Optional<Instant> by(OrderId order) {
        return cases.findByOrder(order)
                .filter(Case::isOpen)
                .filter(about -> about.reasons().contains(Reason.CONTACT_ASKED))
                .filter(about -> about.calledAt().isEmpty())
                .map(Case::deadline);
    }
}
