package org.clientroi.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.clientroi.invitation.domain.InvitationState;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.SurveyOpening;
import org.clientroi.order.application.ExportingCustomer;
import org.clientroi.order.domain.CustomersErased;
import org.clientroi.order.domain.OrdersChanged;
import org.clientroi.response.application.AnsweringSurvey;
import org.clientroi.response.application.ReadingSurvey;
import org.clientroi.response.domain.AnswerResult;
import org.clientroi.response.domain.AnswersChanged;
import org.clientroi.response.domain.SurveyReading;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.OrderId;
import org.clientroi.shop.domain.ShopZoneChanged;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class AnsweringSurveyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant PLACED = Instant.parse("2026-11-12T18:00:00Z");
    private static final Instant DELIVERED = Instant.parse("2026-11-17T10:00:00Z");

    private final Rooms rooms;
    private final AnsweredShop shop;
    private final OrderId order;
    private final String token;

    AnsweringSurveyTest(Engine engine) {
        rooms = Rooms.on(engine, NOW);
        shop = new AnsweredShop(rooms, "lumen");
        order = shop.order("LU-1", PLACED, DELIVERED);
        token = shop.invite(order);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private AnswerResult answer(int score, String comment) {
        return rooms.get(AnsweringSurvey.class)
                .answer(
                        token,
                        Optional.of(score),
                        Optional.of(comment),
                        rooms.clock().instant());
    }

    private Map<String, Object> row() {
        assertThat(shop.rows()).hasSize(1);
        return shop.rows().getFirst();
    }

    @Test
    void theFirstAnswerIsStoredAndTheInvitationIsAnswered() {
        AnswersChanged told = new AnswersChanged(Set.of(order), Set.of(shop.customerOf(order)));

        assertThat(answer(9, " Livré\r\nvite ! ")).isEqualTo(new AnswerResult.Stored());

        assertThat(row())
                .containsEntry("question", "nps")
                .containsEntry("source", "survey")
                .containsEntry("first_score", 9)
                .containsEntry("first_comment", "Livré\nvite !")
                .containsEntry("last_score", 9)
                .containsEntry("before_delivery", false)
                .containsEntry("edits", 0);
        assertThat(rooms.told(AnswersChanged.class)).containsExactly(told);
        assertThat(rooms.inTransaction(() -> rooms.get(Invitations.class)
                        .findBySurveyToken(token)
                        .orElseThrow()
                        .state()))
                .isEqualTo(InvitationState.ANSWERED);
    }

    @Test
    void anEditWithinSevenDaysIsStoredBesideTheFirstAnswer() {
        answer(3, "Abîmé");
        rooms.later(Duration.ofDays(6));

        assertThat(answer(8, "Remplacé")).isEqualTo(new AnswerResult.Edited());
        rooms.later(Duration.ofHours(12));
        assertThat(answer(9, "")).isEqualTo(new AnswerResult.Edited());

        assertThat(row())
                .containsEntry("first_score", 3)
                .containsEntry("first_comment", "Abîmé")
                .containsEntry("last_score", 9)
                .containsEntry("last_comment", null)
                .containsEntry("edits", 2);
    }

    @Test
    void sendingTheSameTwiceIsNoEdit() {
        answer(7, "Bien");
        assertThat(answer(7, "Bien")).isEqualTo(new AnswerResult.Edited());

        assertThat(row()).containsEntry("edits", 0);
        assertThat(rooms.told(AnswersChanged.class)).hasSize(1);
    }

    @Test
    void afterSevenDaysTheAnswerStays() {
        answer(3, "");
        rooms.later(Duration.ofDays(7).plusSeconds(1));

        assertThat(answer(8, "")).isEqualTo(new AnswerResult.Closed());
        assertThat(row()).containsEntry("last_score", 3);
    }

    @Test
    void theLastDayOfTheLinkStillGivesSevenDaysToEdit() {
        rooms.later(Duration.ofDays(60).minusHours(1));
        assertThat(answer(3, "")).isEqualTo(new AnswerResult.Stored());
        rooms.later(Duration.ofDays(5));
        assertThat(answer(4, "")).isEqualTo(new AnswerResult.Edited());
    }

    @Test
    void aLinkIsValidForSixtyDays() {
        rooms.later(Duration.ofDays(60).plusSeconds(1));

        assertThat(answer(9, "")).isEqualTo(new AnswerResult.Expired());
        assertThat(shop.rows()).isEmpty();
    }

    @Test
    void aTokenThatWasNeverSentStoresNothing() {
        assertThat(rooms.get(AnsweringSurvey.class).answer("made-up", Optional.of(9), Optional.empty(), NOW))
                .isEqualTo(new AnswerResult.Unknown());
        assertThat(shop.rows()).isEmpty();
    }

    @Test
    void aScoreOutsideTheScaleOrATooLongCommentIsNamed() {
        AnsweringSurvey answering = rooms.get(AnsweringSurvey.class);

        assertThat(answering.answer(token, Optional.of(11), Optional.empty(), NOW))
                .isEqualTo(new AnswerResult.Invalid("score"));
        assertThat(answering.answer(token, Optional.empty(), Optional.of("sans note"), NOW))
                .isEqualTo(new AnswerResult.Invalid("score"));
        assertThat(answering.answer(token, Optional.of(9), Optional.of("é".repeat(2001)), NOW))
                .isEqualTo(new AnswerResult.Invalid("comment"));
        assertThat(answering.answer(token, Optional.of(9), Optional.of("é\r\n".repeat(1000)), NOW))
                .isEqualTo(new AnswerResult.Stored());
    }

    @Test
    void twoWhoSendTheSameLinkAtOnceEndInOneRow() throws Exception {
        int people = 4;
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            List<Future<AnswerResult>> results = IntStream.range(0, people)
                    .mapToObj(score -> threads.submit(() -> {
                        start.await();
                        return answer(score, "");
                    }))
                    .toList();
            start.countDown();
            assertThat(results)
                    .extracting(Future::get)
                    .containsOnlyOnce(new AnswerResult.Stored())
                    .contains(new AnswerResult.Edited());
        }
        assertThat(row()).containsEntry("edits", people - 1);
    }

    @Test
    void readingWritesNothing() {
        Map<String, List<Map<String, Object>>> before = everything();
        ReadingSurvey reading = rooms.get(ReadingSurvey.class);

        assertThat(reading.read(token).opening()).isInstanceOf(SurveyOpening.Open.class);
        assertThat(reading.read("made-up").opening()).isInstanceOf(SurveyOpening.Unknown.class);
        rooms.later(Duration.ofDays(61));
        assertThat(reading.read(token).opening()).isInstanceOf(SurveyOpening.Expired.class);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoComesBackSeesTheAnswer() {
        answer(7, "Bien");

        SurveyReading again = rooms.get(ReadingSurvey.class).read(token);

        assertThat(again.opening()).isInstanceOf(SurveyOpening.Editable.class);
        assertThat(again.answers()).flatMap(answers -> answers.last().score()).contains(7);
    }

    @Test
    void aDeliveryThatBecomesKnownLaterIsComparedAgain() {
        OrderId unknown = shop.order("LU-2", PLACED, null);
        String link = shop.invite(unknown);
        rooms.get(AnsweringSurvey.class).answer(link, Optional.of(5), Optional.empty(), NOW);
        assertThat(row()).containsEntry("before_delivery", true);

        tell(unknown, DELIVERED);
        assertThat(row()).containsEntry("before_delivery", false);

        tell(unknown, NOW.plusSeconds(1));
        assertThat(row()).containsEntry("before_delivery", true);
    }

    private void tell(OrderId changed, Instant delivered) {
        rooms.inTransaction(() -> {
            rooms.jdbi()
                    .useHandle(handle -> handle.execute(
                            "update customer_order set delivered_at = ? where id = ?",
                            delivered.atOffset(ZoneOffset.UTC),
                            changed.value()));
            return changed;
        });
        rooms.tell(new OrdersChanged(Set.of(changed), Set.of(shop.customerOf(changed))));
    }

    @Test
    void whoIsErasedLeavesScoresAndDaysOnly() {
        answer(3, "Appelez-moi au 06");
        rooms.later(Duration.ofDays(2));
        answer(8, "Merci");

        rooms.tell(new CustomersErased(Set.of(shop.customerOf(order)), Set.of(order), Set.of()));

        assertThat(row())
                .containsEntry("first_score", 3)
                .containsEntry("first_comment", null)
                .containsEntry("last_score", 8)
                .containsEntry("last_comment", null);
        assertThat(times())
                .containsExactly(Instant.parse("2026-11-19T23:00:00Z"), Instant.parse("2026-11-21T23:00:00Z"));
    }

    @Test
    void whoAsksForTheirDataFindsTheirAnswers() {
        answer(3, "Abîmé");
        rooms.later(Duration.ofDays(1));
        answer(8, "Remplacé");

        assertThat(rooms.get(ExportingCustomer.class)
                        .export(EmailAddress.parse("lu-1@example.org").orElseThrow())
                        .orElseThrow()
                        .others())
                .extractingByKey("answers")
                .isEqualTo(List.of(Map.of(
                        "shop", "lumen",
                        "order_number", "LU-1",
                        "question", "nps",
                        "first_score", "3",
                        "first_comment", "Abîmé",
                        "last_score", "8",
                        "last_comment", "Remplacé",
                        "first_answered_at", "2026-11-20T09:00:00Z",
                        "last_answered_at", "2026-11-21T09:00:00Z")));
    }

    @Test
    void anotherZoneCountsTheDaysAnew() {
        rooms.clock().moveTo(Instant.parse("2026-11-20T23:30:00Z"));
        answer(3, "");
        assertThat(row()).containsEntry("first_answered_day", day("2026-11-21"));

        rooms.inTransaction(() -> {
            rooms.jdbi().useHandle(handle -> handle.execute("update shop set time_zone = 'America/Sao_Paulo'"));
            return shop;
        });
        rooms.tell(new ShopZoneChanged(shop.id()));

        assertThat(row()).containsEntry("first_answered_day", day("2026-11-20"));
        assertThat(experienceDays("answered_day")).containsExactly(day("2026-11-20"));
    }

    private List<Integer> experienceDays(String column) {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select " + column + " from experience where shop_id = :shop")
                        .bind("shop", shop.id().value())
                        .mapTo(Integer.class)
                        .list());
    }

    private static int day(String day) {
        return Math.toIntExact(LocalDate.parse(day).toEpochDay());
    }

    private List<Instant> times() {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select first_answered_at from response union all select"
                                + " last_answered_at from response order by 1")
                        .mapTo(Instant.class)
                        .list());
    }

    private Map<String, List<Map<String, Object>>> everything() {
        return rooms.jdbi().withHandle(handle -> {
            Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
            handle.createQuery("select table_name from information_schema.tables where table_schema = 'public'")
                    .mapTo(String.class)
                    .filter(table -> !table.equals("calendar_day"))
                    .forEach(table -> tables.put(
                            table,
                            handle.createQuery("select * from \"" + table + "\"")
                                    .mapToMap()
                                    .list()));
            return tables;
        });
    }
}
