package org.clientroi.recovery.mail;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail about a case in the order in which it is read; the same for HTML and plain text. Public because the generated
 * template is of another package.
 *
 * @param paragraphs each may hold line breaks
 * @param link at most one, on a button
 */
public record Message(
        String language,
        String shop,
        String subject,
        List<String> paragraphs,
        Optional<Link> link,
        List<String> footer) {

    public record Link(String words, URI url) {}

    String plain() {
        return Stream.of(
                        paragraphs.stream(),
                        link.map(button -> button.words() + "\n" + button.url()).stream(),
                        Stream.of("-- \n" + String.join("\n", footer) + "\n"))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n\n"));
    }
}
