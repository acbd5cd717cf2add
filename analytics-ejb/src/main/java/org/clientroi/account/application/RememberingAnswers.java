package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.clientroi.account.domain.GivenAnswer;
import org.clientroi.account.domain.GivenAnswers;
import org.clientroi.account.domain.RequestKey;

/**
 * Lets a request with an Idempotency-Key happen once in 24 hours: the one that comes first is carried out, and whoever
 * repeats it gets the same answer. Of two at the same time one is told to come back.
 */
@ApplicationScoped
@Transactional
public class RememberingAnswers {

    public static final Duration KEPT = Duration.ofHours(24);

    /** A request that neither answered nor failed by then was lost with its server. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(10);

    private final GivenAnswers answers;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected RememberingAnswers() {
        this(null, null);
    }

    @Inject
    RememberingAnswers(GivenAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** {@code requestHash} tells requests apart. When the answer is {@code First}, say later how it ended. */
    public Repetition begin(RequestKey key, String requestHash) {
        Instant now = clock.instant();
        answers.forgetThoseBefore(now.minus(KEPT));
        answers.forgetUnanswered(key, now.minus(LONGEST_REQUEST));
        if (answers.reserve(key, requestHash, now)) {
            return new Repetition.First();
        }
        return answers.find(key)
                .<Repetition>map(given -> repetition(given, requestHash))
                .orElseGet(Repetition.InProgress::new);
    }

    private static Repetition repetition(GivenAnswer given, String requestHash) {
        if (!given.requestHash().equals(requestHash)) {
            return new Repetition.OtherRequest();
        }
        return given.isGiven() ? new Repetition.Answered(given.status(), given.body()) : new Repetition.InProgress();
    }

    public void answered(RequestKey key, int status, String body) {
        answers.give(key, status, body);
    }

    /** It came to nothing: the next one with this key is the first again. */
    public void failed(RequestKey key) {
        answers.forget(key);
    }
}
