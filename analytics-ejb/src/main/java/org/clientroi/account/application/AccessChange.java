package org.clientroi.account.application;

/** What became of a change to what somebody may do. */
public sealed interface AccessChange {

    record Done() implements AccessChange {}

    record NoSuchUser() implements AccessChange {}

    /** Nobody would be left who can administer users and keys. */
    record LastAdministrator() implements AccessChange {}

    /** Without any grant a user sees nothing: whoever is to see nothing is disabled. */
    record LastGrant() implements AccessChange {}
}
