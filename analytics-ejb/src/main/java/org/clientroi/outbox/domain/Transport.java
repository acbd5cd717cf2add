package org.clientroi.outbox.domain;

import java.time.Instant;
import java.util.UUID;

/** Carries mails to a kind of {@link MailUrl}. */
public interface Transport {

    boolean carriesTo(MailUrl url);

    /** Connects once, for many mails. */
    Line open(MailUrl url) throws MailServerAway;

    /** A connection, used by one thread. */
    interface Line extends AutoCloseable {

        /** {@code id} makes the Message-ID, the same at every attempt. */
        Outcome send(UUID id, Instant at, ComposedMail mail);

        @Override
        void close();
    }

    /** What became of one mail. The words are the server's. */
    sealed interface Outcome {

        record Accepted() implements Outcome {}

        /** The server will never take mail for this recipient. */
        record RecipientRefused(String words) implements Outcome {}

        /** Not taken this time; the connection still works. */
        record NotTaken(String words) implements Outcome {}

        /** The connection broke: whether the mail was taken is not known. */
        record LineLost(String words) implements Outcome {}

        /** There was no connection to send it on. */
        record ServerAway(String words) implements Outcome {}
    }
}
