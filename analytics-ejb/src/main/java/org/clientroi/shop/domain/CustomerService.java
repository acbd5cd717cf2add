package org.clientroi.shop.domain;

import java.util.Optional;
import org.clientroi.shared.EmailAddress;

/**
 * When a shop's customer service is there, and where it is told that somebody waits for a call.
 *
 * @param email its own address; without one the shop's Reply-To is told
 */
public record CustomerService(OpeningHours hours, Optional<EmailAddress> email) {

    /** Monday to Friday, nine to six, without an address of its own. */
    public static CustomerService usual() {
        return new CustomerService(OpeningHours.usual(), Optional.empty());
    }
}
