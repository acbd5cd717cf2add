package org.clientroi.web.page;

import java.util.Optional;
import org.clientroi.shared.Language;

/**
 * How a customer came to a page.
 *
 * @param path of the page, without what follows the question mark
 * @param chosen the language asked for in the address; the order's otherwise
 * @param browser the language the browser prefers, for links that lead to no order
 * @param score the button pressed in the mail
 * @param problem by the link for problems
 */
public record Visit(
        String path, Optional<Language> chosen, Language browser, Optional<Integer> score, boolean problem) {

    /** This page in another language. */
    String in(Language language) {
        return path + "?lang=" + language.code() + score.map(s -> "&score=" + s).orElse("")
                + (problem ? "&problem=1" : "");
    }

    /** A page in the language that was chosen, if one was. */
    String to(String otherPath) {
        return chosen.map(language -> otherPath + "?lang=" + language.code()).orElse(otherPath);
    }

    String toProblem() {
        return onwards(path, true);
    }

    /** The page after this one, which knows whether a problem was told just now. */
    String onwards(String nextPath) {
        return onwards(nextPath, problem);
    }

    private String onwards(String nextPath, boolean told) {
        return told
                ? nextPath + "?problem=1"
                        + chosen.map(language -> "&lang=" + language.code()).orElse("")
                : to(nextPath);
    }

    /** Where the form goes: what the page was opened with comes back with it when it has to be shown again. */
    String toSend() {
        return onwards(path);
    }
}
