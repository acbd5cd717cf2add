package org.clientroi.web.page;

import java.util.Optional;
import org.clientroi.shared.Language;

/**
 * How a customer came to a survey.
 *
 * @param chosen the language asked for in the address; the order's otherwise
 * @param score the button pressed in the mail
 * @param problem by the link for problems
 */
record Visit(String token, Optional<Language> chosen, Optional<Integer> score, boolean problem) {

    String path() {
        return "/s/" + token;
    }

    /** The address of {@code path} in the language that was chosen, if one was. */
    String inChosenLanguage(String path) {
        return chosen.map(language -> path + "?lang=" + language.code()).orElse(path);
    }

    /** This page in another language. */
    String in(Language language) {
        return path() + "?lang=" + language.code() + score.map(s -> "&score=" + s).orElse("") + (problem ? "&problem=1" : "");
    }

    String withProblem() {
        return path() + "?problem=1" + chosen.map(language -> "&lang=" + language.code()).orElse("");
    }
}
