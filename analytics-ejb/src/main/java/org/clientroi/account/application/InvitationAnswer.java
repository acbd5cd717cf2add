package org.clientroi.account.application;

import org.clientroi.account.domain.User;

/** What became of the wish to invite somebody. */
public sealed interface InvitationAnswer {

    record Invited(User user) implements InvitationAnswer {}

    /** {@code field} as the form calls it: email, first_name or last_name. */
    record Refused(String field) implements InvitationAnswer {}

    /** Somebody has this address, or the login made of it. */
    record Taken() implements InvitationAnswer {}

    /** Mails go to a server and no address of the installation is set to write from. */
    record NoSender() implements InvitationAnswer {}

    /** There is nobody like that who waits for an invitation. */
    record NotWaiting() implements InvitationAnswer {}
}
