package org.clientroi.account.domain;

/** The answer to a request, or, with status 0, the place that is kept for it. */
public record GivenAnswer(String requestHash, int status, String body) {

    public boolean isGiven() {
        return status != 0;
    }
}
