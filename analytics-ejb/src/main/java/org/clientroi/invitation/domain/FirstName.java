package org.clientroi.invitation.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A first name fit for a greeting. What shops have in that field is often something else; a wrong name is worse than
 * none, so whatever is uncertain (digits, one letter, initials, a title, a company) is left out.
 */
public final class FirstName {

    private static final int LONGEST = 30;

    private static final Pattern NAME =
            Pattern.compile("(?:\\p{L}['’])?\\p{L}[\\p{L}\\p{M}]+(?:[ '’-]+\\p{L}[\\p{L}\\p{M}]*)*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final Set<String> NOT_NAMES = Set.of(
            "mr",
            "mrs",
            "ms",
            "mme",
            "mlle",
            "dr",
            "monsieur",
            "madame",
            "mademoiselle",
            "client",
            "cliente",
            "customer",
            "guest",
            "invité",
            "invite",
            "test",
            "unknown",
            "inconnu",
            "none",
            "null",
            "na",
            "sarl",
            "sas",
            "prénom",
            "prenom",
            "firstname",
            "anonymous",
            "anonyme",
            "service",
            "contact");

    private FirstName() {}

    public static Optional<String> fit(String received) {
        String name = received.strip().replaceAll("\\s+", " ");
        if (name.length() > LONGEST
                || !NAME.matcher(name).matches()
                || NOT_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
        if (capitals && name.length() <= 2 && !name.equals(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty(); // initials
        }
        return Optional.of(capitals || name.equals(name.toLowerCase(Locale.ROOT)) ? titleCased(name) : name);
    }

    private static String titleCased(String name) {
        return WORD.matcher(name)
                .replaceAll(word -> word.group()
                                .codePoints()
                                .limit(1)
                                .mapToObj(Character::toString)
                                .map(first -> first.toUpperCase(Locale.ROOT))
                                .collect(Collectors.joining())
                        + word.group()
                                .substring(word.group().offsetByCodePoints(0, 1))
                                .toLowerCase(Locale.ROOT));
    }
}
