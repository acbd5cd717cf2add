package org.clientroi.recovery.domain;

/** What became of something an agent did. */
public sealed interface CaseAnswer {

    record Done(CaseId about) implements CaseAnswer {}

    /** There is no such case for whoever asks. */
    record Unknown() implements CaseAnswer {}

    /** Somebody else looks after it. */
    record SomebodyElses(String name) implements CaseAnswer {}

    /** It is solved, or there is nobody left to call. */
    record NotOpen() implements CaseAnswer {}

    /** {@code field} is {@code note}, {@code subject} or {@code body}: missing or too long. */
    record Invalid(String field) implements CaseAnswer {}

    /** The customer has no address, or may not be written to. */
    record NobodyToWriteTo() implements CaseAnswer {}
}
