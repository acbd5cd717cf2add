package org.clientroi.response.application;

/** How many rows did what. */
public record AnswerCount(long created, long updated, long unchanged, long skipped) {

    static final AnswerCount NONE = new AnswerCount(0, 0, 0, 0);

    AnswerCount plus(AnswerCount other) {
        return new AnswerCount(
                created + other.created, updated + other.updated, unchanged + other.unchanged, skipped + other.skipped);
    }

    AnswerCount plusCreated() {
        return new AnswerCount(created + 1, updated, unchanged, skipped);
    }

    AnswerCount plusUpdated() {
        return new AnswerCount(created, updated + 1, unchanged, skipped);
    }

    AnswerCount plusUnchanged() {
        return new AnswerCount(created, updated, unchanged + 1, skipped);
    }

    AnswerCount plusSkipped() {
        return new AnswerCount(created, updated, unchanged, skipped + 1);
    }

    @Override
    public String toString() {
        return created + " created, " + updated + " updated, " + unchanged + " unchanged, " + skipped + " skipped";
    }
}
