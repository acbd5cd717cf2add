package org.clientroi.shop.domain;

import org.clientroi.shared.UserId;

/** The person in whose name the shop writes: a user of the portal, who can be answered. */
public record Signer(UserId user, String firstName, String lastName) {

    public String fullName() {
        return (firstName + " " + lastName).strip();
    }
}
