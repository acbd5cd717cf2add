package org.clientroi.web.page;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clientroi.shared.Language;
import org.jspecify.annotations.Nullable;

/** What an address and a browser say besides which page: read leniently, nothing of it can be wrong. */
public class Arrival {

    @QueryParam("lang")
    private @Nullable String lang;

    @QueryParam("score")
    private @Nullable String score;

    @QueryParam("problem")
    private @Nullable String problem;

    @Context
    private @Nullable HttpHeaders headers;

    Visit at(String path) {
        return new Visit(
                path,
                Optional.ofNullable(lang).flatMap(Language::parse),
                headers == null ? Language.EN : preferredBy(headers.getAcceptableLanguages()),
                Optional.ofNullable(score).flatMap(Arrival::score),
                problem != null);
    }

    /** A score of the 0-10 question; anything else is none. */
    static Optional<Integer> score(String text) {
        return text.matches("[0-9]|10") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Language preferredBy(List<Locale> locales) {
        return locales.stream()
                .flatMap(locale -> Language.parse(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.EN);
    }
}
