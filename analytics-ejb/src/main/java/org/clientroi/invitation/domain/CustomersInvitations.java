package org.clientroi.invitation.domain;

import java.util.Set;
import java.util.UUID;
import org.clientroi.shared.EmailAddress;

/** The invitations of whoever has an address now; nobody's, once the person was erased. */
public interface CustomersInvitations {

    Set<UUID> of(EmailAddress customer);
}
