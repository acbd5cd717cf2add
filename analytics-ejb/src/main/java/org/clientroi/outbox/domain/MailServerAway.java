package org.clientroi.outbox.domain;

/** The server could not be reached, or would not talk to us; says nothing about any one mail. */
public class MailServerAway extends Exception {

    private static final long serialVersionUID = 1L;

    public MailServerAway(String words, Throwable cause) {
        super(words, cause);
    }

    /** What it or the network said. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
