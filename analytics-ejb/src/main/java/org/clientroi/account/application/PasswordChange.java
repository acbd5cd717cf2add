package org.clientroi.account.application;

/** What became of a wish for another password. */
public sealed interface PasswordChange {

    record Done() implements PasswordChange {}

    /** The present password was wrong: counted as a failed sign-in. */
    record WrongPassword() implements PasswordChange {}

    record HasToWait() implements PasswordChange {}

    /** The new one is too short, too long, or the old one. */
    record Unfit(int shortest, int longest) implements PasswordChange {}
}
