package org.clientroi.account.domain;

import java.time.Instant;
import java.util.Optional;

/** Answers that may be asked for again. */
public interface GivenAnswers {

    /** Keeps a place for the answer; false when there is one for this key already. */
    boolean reserve(RequestKey key, String requestHash, Instant at);

    Optional<GivenAnswer> find(RequestKey key);

    void give(RequestKey key, int status, String body);

    void forget(RequestKey key);

    void forgetUnanswered(RequestKey key, Instant before);

    void forgetThoseBefore(Instant limit);
}
