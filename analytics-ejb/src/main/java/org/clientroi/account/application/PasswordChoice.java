package org.clientroi.account.application;

import org.clientroi.shared.Language;

/** What became of a password chosen by a link. */
public sealed interface PasswordChoice {

    record Done() implements PasswordChoice {}

    /** Used before, too old, or never sent: not told apart. */
    record Over() implements PasswordChoice {}

    record Unfit(int shortest, int longest) implements PasswordChoice {}

    /** A link that still works, and whose it is. */
    record Open(String login, String fullName, Language language) {}
}
