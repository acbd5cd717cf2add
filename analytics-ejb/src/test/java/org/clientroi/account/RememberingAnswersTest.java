package org.clientroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientroi.account.application.RememberingAnswers;
import org.clientroi.account.application.Repetition;
import org.clientroi.account.application.Repetition.Answered;
import org.clientroi.account.application.Repetition.First;
import org.clientroi.account.application.Repetition.InProgress;
import org.clientroi.account.application.Repetition.OtherRequest;
import org.clientroi.account.domain.RequestKey;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class RememberingAnswersTest {

    private static final RequestKey KEY = new RequestKey("key:one", "k-1");

    private final Rooms rooms;
    private final RememberingAnswers remembering;

    RememberingAnswersTest(Engine engine) {
        rooms = Rooms.on(engine, Instant.parse("2026-11-20T09:00:00Z"));
        remembering = rooms.get(RememberingAnswers.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() {
        assertThat(remembering.begin(KEY, "hash")).isInstanceOf(First.class);
        remembering.answered(KEY, 201, "{\"é\":1}");
        assertThat(remembering.begin(KEY, "hash")).isEqualTo(new Answered(201, "{\"é\":1}"));
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefused() {
        remembering.begin(KEY, "hash");
        assertThat(remembering.begin(KEY, "other")).isInstanceOf(OtherRequest.class);
        remembering.answered(KEY, 200, "");
        assertThat(remembering.begin(KEY, "other")).isInstanceOf(OtherRequest.class);
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        remembering.begin(KEY, "hash");
        assertThat(remembering.begin(new RequestKey("key:two", KEY.key()), "hash"))
                .isInstanceOf(First.class);
    }

    @Test
    void ofManyAtTheSameTimeOneIsTheFirst() throws Exception {
        Callable<Repetition> request = () -> remembering.begin(KEY, "hash");
        List<Repetition> answers = new ArrayList<>();
        try (ExecutorService side = Executors.newFixedThreadPool(8)) {
            for (Future<Repetition> answer : side.invokeAll(Collections.nCopies(8, request))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(First.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(InProgress.class::isInstance).hasSize(7);
    }

    @Test
    void aRequestThatFailedMayBeMadeAgain() {
        remembering.begin(KEY, "hash");
        remembering.failed(KEY);
        assertThat(remembering.begin(KEY, "hash")).isInstanceOf(First.class);
    }

    @Test
    void aRequestLostWithItsServerMayBeMadeAgainAfterTenMinutes() {
        remembering.begin(KEY, "hash");
        rooms.later(Duration.ofMinutes(10));
        assertThat(remembering.begin(KEY, "hash")).isInstanceOf(InProgress.class);
        rooms.later(Duration.ofSeconds(1));
        assertThat(remembering.begin(KEY, "hash")).isInstanceOf(First.class);
    }

    @Test
    void anAnswerIsKeptForADay() {
        remembering.begin(KEY, "hash");
        remembering.answered(KEY, 200, "done");
        rooms.later(RememberingAnswers.KEPT);
        assertThat(remembering.begin(KEY, "hash")).isInstanceOf(Answered.class);
        rooms.later(Duration.ofSeconds(1));
        assertThat(remembering.begin(KEY, "hash")).isInstanceOf(First.class);
    }
}
