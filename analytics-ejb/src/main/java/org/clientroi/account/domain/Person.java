package org.clientroi.account.domain;

import java.util.Optional;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;

/** Who a user is: how they sign in, what they are called, the language they read. */
public record Person(Login login, String firstName, String lastName, Optional<EmailAddress> email, Language language) {

    public static final int LONGEST_NAME = 80;

    /** Short enough and of one line; a first name is not blank besides. */
    public static boolean isName(String name) {
        return name.strip().length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }

    public Person {
        if (firstName.isBlank() || firstName.length() > LONGEST_NAME || lastName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
    }
}
