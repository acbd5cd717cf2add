package org.clientroi.outbox.domain;

import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shop.domain.Sender;

/** A mail ready to go. {@code headers} are those beyond From, To, Reply-To, Subject, Date and Message-ID. */
public record ComposedMail(
        Sender from,
        EmailAddress to,
        Optional<EmailAddress> replyTo,
        String subject,
        String html,
        String text,
        Language language,
        Map<String, String> headers) {

    public ComposedMail {
        headers = Map.copyOf(headers);
        requireOneLine(subject);
        headers.values().forEach(ComposedMail::requireOneLine);
    }

    private static void requireOneLine(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a header of a mail is one line");
        }
    }
}
