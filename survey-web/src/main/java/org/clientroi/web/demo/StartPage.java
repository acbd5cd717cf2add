package org.clientroi.web.demo;

import java.util.List;
import org.clientroi.shared.Texts;

/**
 * Three ways into the demonstration.
 *
 * @param csrfToken for the two that sign in
 * @param mail where the newest mail is shown
 * @param hidden leads to what was planted in the data
 */
public record StartPage(
        Texts words,
        String csrfToken,
        String mail,
        List<Role> roles,
        Role hidden,
        String otherLanguage,
        String languageCode) {

    /** Signs in as somebody of the demonstration, and leads to {@code to}. */
    public record Role(String key, String login, String password, String to) {}
}
