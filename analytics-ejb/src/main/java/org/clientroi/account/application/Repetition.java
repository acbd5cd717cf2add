package org.clientroi.account.application;

/** Whether a request was made before. */
public sealed interface Repetition {

    record First() implements Repetition {}

    record Answered(int status, String body) implements Repetition {}

    /** The first one is still being carried out. */
    record InProgress() implements Repetition {}

    /** The key was used for something else. */
    record OtherRequest() implements Repetition {}
}
