package org.clientroi.invitation.mail;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The words and links of an invitation, in the order in which they are read; the same for HTML and plain text. Public
 * because the generated template is of another package.
 *
 * @param reminder says, in the second mail, that there will be no third
 * @param signature the person who signs, where the shop has named one
 * @param contact the service, the shop and its telephone
 */
public record Letter(
        String language,
        String shop,
        String subject,
        String greeting,
        String delivered,
        Question question,
        Problem problem,
        Optional<String> reminder,
        Optional<String> signature,
        String contact,
        String reply,
        List<String> footer,
        List<Link> links) {

    public record Question(String words, List<ScoreLink> scores, String lowestLabel, String highestLabel) {}

    /** @param label what a screen reader says: a number alone says little */
    public record ScoreLink(String score, URI url, String label) {}

    public record Problem(String question, String link, String after, URI url, String plain) {}

    public record Link(String words, URI url) {}
}
