package org.clientroi.invitation.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.clientroi.invitation.domain.CustomersInvitations;
import org.clientroi.shared.EmailAddress;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcCustomersInvitations implements CustomersInvitations {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcCustomersInvitations() {
        this(null);
    }

    @Inject
    JdbcCustomersInvitations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<UUID> of(EmailAddress customer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select i.id from customer c join invitation i on i.customer_id = c.id
            where c.email = :email
            """)
                .bind("email", customer.value())
                .mapTo(UUID.class)
                .set());
    }
}
