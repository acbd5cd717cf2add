package org.clientroi.account.application;

/** What became of a sign-in. To whoever tries, the last two are told in the same words. */
public sealed interface SignInAnswer {

    record Welcome(KnownUser user) implements SignInAnswer {}

    /** An unknown login, a disabled user or a wrong password: not told apart. */
    record Refused() implements SignInAnswer {}

    /** Too many wrong passwords: this one was not even looked at. */
    record HasToWait() implements SignInAnswer {}
}
