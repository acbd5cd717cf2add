package org.clientroi.shared;

import java.util.Locale;
import java.util.Optional;

/** The two languages, equal in every page, mail, chart and workbook. */
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language named by a code such as {@code fr} or {@code en-GB}. */
    public static Optional<Language> parse(String text) {
        String code = text.strip().toLowerCase(Locale.ROOT);
        if (code.equals("fr") || code.startsWith("fr-") || code.startsWith("fr_")) {
            return Optional.of(FR);
        }
        return code.equals("en") || code.startsWith("en-") || code.startsWith("en_")
                ? Optional.of(EN)
                : Optional.empty();
    }

    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }
}
