package org.clientroi.account.application;

import org.clientroi.account.domain.User;

/** What became of a wish for a user. */
public sealed interface UserAddition {

    record Added(User user) implements UserAddition {}

    /** {@code field} as the API calls it. */
    record Refused(String field, String message) implements UserAddition {}
}
