package org.clientroi.recovery.domain;

import java.util.Optional;
import org.clientroi.shared.EmailAddress;

/**
 * A mail in the shop's name from the page of a case.
 *
 * @param replyTo where an answer goes: to the person who wrote, if there is an address
 */
public record CaseLetter(Optional<EmailAddress> replyTo, String subject, String body) {

    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_BODY = 10_000;

    public CaseLetter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        body = body.replace("\r\n", "\n").replace("\0", "").strip();
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT || body.isEmpty() || body.length() > LONGEST_BODY) {
            throw new IllegalArgumentException("a letter has a subject and a body, neither too long");
        }
    }
}
