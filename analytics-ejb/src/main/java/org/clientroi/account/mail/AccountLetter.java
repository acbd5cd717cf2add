package org.clientroi.account.mail;

import java.net.URI;
import java.util.List;

/**
 * A mail to a user in the order in which it is read; the same for HTML and plain text. Public because the generated
 * template is of another package.
 */
public record AccountLetter(
        String language, String subject, List<String> paragraphs, String button, URI url, List<String> footer) {

    String plain() {
        return String.join("\n\n", paragraphs) + "\n\n" + button + "\n" + url + "\n\n-- \n" + String.join("\n", footer)
                + "\n";
    }
}
