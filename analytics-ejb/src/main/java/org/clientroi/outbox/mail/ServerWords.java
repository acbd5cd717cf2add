package org.clientroi.outbox.mail;

import jakarta.mail.MessagingException;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a server, or the network, said: the messages of an exception and of those chained to it. */
final class ServerWords {

    private ServerWords() {}

    static String of(MessagingException exception) {
        Set<String> words = new LinkedHashSet<>();
        Throwable next = exception;
        while (next != null && words.size() < 5) {
            String message = next.getMessage();
            words.add(message == null ? next.getClass().getSimpleName() : message.strip());
            next = next instanceof MessagingException chained && chained.getNextException() != null
                    ? chained.getNextException()
                    : next.getCause();
        }
        return String.join(" / ", words);
    }
}
