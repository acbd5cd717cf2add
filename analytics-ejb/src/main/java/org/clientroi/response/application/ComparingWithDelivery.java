package org.clientroi.response.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.clientroi.order.domain.OrdersChanged;
import org.clientroi.response.domain.Responses;

/** A delivery that becomes known after its answer: whether the answer came before it is found out again. */
@ApplicationScoped
@Transactional
public class ComparingWithDelivery {

    private final Responses responses;

    @SuppressWarnings("NullAway")
    protected ComparingWithDelivery() {
        this(null);
    }

    @Inject
    public ComparingWithDelivery(Responses responses) {
        this.responses = responses;
    }

    void on(@Observes OrdersChanged changed) {
        responses.compareWithDelivery(changed.orders());
    }
}
