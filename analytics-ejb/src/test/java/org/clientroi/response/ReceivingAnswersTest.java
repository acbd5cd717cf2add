package org.clientroi.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.order.domain.ErasedOrders;
import org.clientroi.order.domain.OrderKey;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.IntakeAnswer.Listed;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.intake.Sending;
import org.clientroi.response.application.AnsweringSurvey;
import org.clientroi.response.application.ReceivingAnswers;
import org.clientroi.response.domain.AnswersChanged;
import org.clientroi.response.domain.AnswersReceipt;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ReceivingAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant PLACED = Instant.parse("2026-11-02T18:00:00Z");
    private static final Instant DELIVERED = Instant.parse("2026-11-07T10:00:00Z");
    private static final String HEADER = "shop,order_number,question,score,comment,answered_at\n";

    private final Rooms rooms;
    private final AnsweredShop shop;
    private final OrderId first;

    ReceivingAnswersTest(Engine engine) {
        rooms = Rooms.on(engine, NOW);
        shop = new AnsweredShop(rooms, "lumen");
        first = shop.order("LU-1", PLACED, DELIVERED);
        shop.order("LU-2", PLACED, DELIVERED);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private IntakeAnswer send(String lines) {
        return send(BodyFormat.CSV, IntakeOptions.none(), (HEADER + lines).getBytes(StandardCharsets.UTF_8));
    }

    private IntakeAnswer send(BodyFormat format, IntakeOptions options, byte[] body) {
        AnswersReceipt receipt = receipt(format, options, body, ShopScope.everyShop());
        return ((AnswersReceipt.Received) receipt).answer();
    }

    private AnswersReceipt receipt(BodyFormat format, IntakeOptions options, byte[] body, ShopScope scope) {
        try {
            return rooms.get(ReceivingAnswers.class)
                    .receive(new ByteArrayInputStream(body), format, options, new Sending("key", scope, id -> true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IntakeOptions options(String map, String defaults, String ignored, Charset charset) {
        return (IntakeOptions) IntakeOptions.parse(map, defaults, ignored, charset.name(), null);
    }

    private Map<String, Object> row() {
        assertThat(shop.rows()).hasSize(1);
        return shop.rows().getFirst();
    }

    private static List<Long> counts(IntakeAnswer answer) {
        return List.of(
                answer.created(), answer.updated(), answer.unchanged(), answer.skipped(), answer.rejectedCount());
    }

    @Test
    void answersGoInAndTheSameFileTwiceChangesNothing() {
        String file = """
            lumen,LU-1,nps,9,"Rapide, soigné",2026-11-09T08:00:00Z
            lumen,LU-1,csat,5,,2026-11-09T08:00:00Z
            lumen,LU-2,ces,7,,2026-11-10 09:15
            """;

        assertThat(counts(send(file))).containsExactly(3L, 0L, 0L, 0L, 0L);
        List<Map<String, Object>> before = shop.rows();
        int told = rooms.told(AnswersChanged.class).size();
        assertThat(counts(send(file))).containsExactly(0L, 0L, 3L, 0L, 0L);

        assertThat(shop.rows()).isEqualTo(before).hasSize(3);
        assertThat(before.getFirst()).containsEntry("first_score", 5).containsEntry("source", "import");
        assertThat(rooms.told(AnswersChanged.class)).hasSize(told).hasSize(1);
        assertThat(rooms.told(AnswersChanged.class).getFirst().orders())
                .hasSize(2)
                .contains(first);
    }

    @Test
    void ofTwoTheEarliestIsTheFirstAnswerAndTheLatestTheEdit() {
        assertThat(counts(send("""
            lumen,LU-1,nps,8,deuxième,2026-11-11T08:00:00Z
            lumen,LU-1,nps,2,première,2026-11-09T23:30:00Z
            lumen,LU-1,nps,5,entre les deux,2026-11-10T08:00:00Z
            """))).containsExactly(1L, 1L, 1L, 0L, 0L);

        assertThat(row())
                .containsEntry("first_score", 2)
                .containsEntry("first_comment", "première")
                .containsEntry(
                        "first_answered_day",
                        Math.toIntExact(LocalDate.of(2026, 11, 10).toEpochDay()))
                .containsEntry("last_score", 8)
                .containsEntry("last_comment", "deuxième")
                .containsEntry("edits", 1);
    }

    @Test
    void anyOrderOfArrivalEndsInTheSameRows() {
        List<String> lines = List.of(
                "lumen,LU-1,nps,8,,2026-11-11T08:00:00Z",
                "lumen,LU-1,nps,2,,2026-11-09T08:00:00Z",
                "lumen,LU-1,nps,3,autre,2026-11-09T08:00:00Z",
                "lumen,LU-1,nps,8,ensuite,2026-11-11T08:00:00Z",
                "lumen,LU-1,csat,4,,2026-11-01T08:00:00Z",
                "lumen,LU-2,nps,10,,2026-11-12T08:00:00Z");
        Random random = new Random(5);
        Set<List<Map<String, Object>>> ends = new HashSet<>();
        for (int round = 0; round < 8; round++) {
            rooms.jdbi().useHandle(handle -> handle.execute("delete from response"));
            List<String> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(lines.size());
            send(String.join("\n", shuffled.subList(0, cut)));
            send(String.join("\n", shuffled.subList(cut, lines.size())));
            ends.add(shop.rows());
        }
        assertThat(ends).hasSize(1);
    }

    @Test
    void whoDidNotAnswerIsSkippedAndUnknownColumnsAreIgnored() {
        String file = "order_number;score;answered_at;review_title;question;shop\n"
                + "LU-1;;;;nps;lumen\n"
                + "LU-2;;2026-11-10;Titre;nps;lumen\n"
                + "LU-2;10;2026-11-10 10:00;Titre;nps;lumen\n";

        IntakeAnswer answer = send(BodyFormat.CSV, IntakeOptions.none(), file.getBytes(StandardCharsets.UTF_8));

        assertThat(counts(answer)).containsExactly(1L, 0L, 0L, 2L, 0L);
    }

    @Test
    void aBadLineIsNamedWithItsFieldAndTheRestGoesIn() {
        rooms.clock().moveTo(NOW);
        IntakeAnswer answer = send("""
            lumen,LU-1,nps,11,,2026-11-09
            lumen,LU-1,nps,neuf,,2026-11-09
            lumen,LU-1,csat,0,,2026-11-09
            lumen,LU-1,nps,9,,
            lumen,LU-1,nps,9,,hier
            lumen,LU-9,nps,9,,2026-11-09
            autre,LU-1,nps,9,,2026-11-09
            lumen,,nps,9,,2026-11-09
            lumen,LU-1,smile,9,,2026-11-09
            lumen,LU-1,nps,9,,2026-11-21T10:00:00Z
            lumen,LU-1,nps,9,%s,2026-11-09
            lumen,LU-2,nps,9,,2026-11-21T08:00:00Z
            """.formatted("x".repeat(2001)));

        assertThat(counts(answer)).containsExactly(1L, 0L, 0L, 0L, 11L);
        assertThat(answer.rejected())
                .containsExactly(
                        new Listed(2, "score", "is not from 0 to 10"),
                        new Listed(3, "score", "is not a whole number"),
                        new Listed(4, "score", "is not from 1 to 5"),
                        new Listed(5, "answered_at", "is missing"),
                        new Listed(
                                6,
                                "answered_at",
                                "is not a time such as 2026-11-20T09:30:00Z or 2026-11-20 09:30, from 1990 to 2099"),
                        new Listed(7, "order_number", "there is no such order"),
                        new Listed(8, "shop", "unknown shop"),
                        new Listed(9, "order_number", "is missing"),
                        new Listed(
                                10,
                                "question",
                                "is not one of nps, csat, ces, information, delivery_time, condition, product,"
                                        + " service, listens"),
                        new Listed(11, "answered_at", "is in the future"),
                        new Listed(12, "comment", "has 2001 characters, at most 2000 are kept"));
        assertThat(answer.run()).isPresent();
    }

    @Test
    void aShopOutsideTheGrantIsAsIfItWereNotThere() {
        new AnsweredShop(rooms, "autre");
        byte[] file = (HEADER + "autre,LU-1,nps,9,,2026-11-09\nlumen,LU-1,nps,9,,2026-11-09\n")
                .getBytes(StandardCharsets.UTF_8);

        AnswersReceipt receipt = receipt(BodyFormat.CSV, IntakeOptions.none(), file, ShopScope.only(Set.of(shop.id())));

        IntakeAnswer answer = ((AnswersReceipt.Received) receipt).answer();
        assertThat(counts(answer)).containsExactly(1L, 0L, 0L, 0L, 1L);
        assertThat(answer.rejected()).containsExactly(new Listed(2, "shop", "unknown shop"));
        assertThat(receipt(
                        BodyFormat.CSV,
                        options("", "shop:autre", "", StandardCharsets.UTF_8),
                        file,
                        ShopScope.only(Set.of(shop.id()))))
                .isEqualTo(new AnswersReceipt.NoSuchShop());
    }

    @Test
    void anAnswerBeforeTheDeliveryIsKeptAndFlagged() {
        shop.order("LU-3", PLACED, null);
        send("""
            lumen,LU-1,nps,9,,2026-11-07T09:59:59Z
            lumen,LU-2,nps,9,,2026-11-07T10:00:00Z
            lumen,LU-2,csat,3,,2026-11-01T10:00:00Z
            lumen,LU-3,nps,0,,2026-11-10T10:00:00Z
            """);

        assertThat(shop.rows().stream()
                        .collect(Collectors.toMap(
                                row -> row.get("order_number") + " " + row.get("question"),
                                row -> row.get("before_delivery"))))
                .isEqualTo(Map.of("LU-1 nps", true, "LU-2 nps", false, "LU-2 csat", true, "LU-3 nps", true));
    }

    @Test
    void anAnswerToTheOrderOfSomebodyErasedIsSkipped() {
        rooms.inTransaction(() -> {
            rooms.get(ErasedOrders.class).add(List.of(new OrderKey(shop.id(), "LU-7")), NOW);
            return shop;
        });

        assertThat(counts(send("lumen,LU-7,nps,3,,2026-11-09\n"))).containsExactly(0L, 0L, 0L, 1L, 0L);
    }

    @Test
    void anAnswerFromThePageAndOneFromAFileAreOneRow() {
        String token = shop.invite(first);
        rooms.get(AnsweringSurvey.class).answer(token, Optional.of(9), Optional.of("page"), NOW);
        rooms.later(Duration.ofHours(1));
        send("lumen,LU-1,nps,3,fichier,2026-11-15T08:00:00Z\n");

        assertThat(row())
                .containsEntry("first_score", 3)
                .containsEntry("last_score", 9)
                .containsEntry("last_comment", "page");
    }

    @Test
    void foreignFilesAreMappedNotRewritten() {
        String file = "id;note;quand;avis\nLU-1;4;2026-11-09 08:00:00;Très bien\n";

        IntakeAnswer answer = send(
                BodyFormat.CSV,
                options(
                        "order_number:id,score:note,answered_at:quand,comment:avis",
                        "shop:lumen,question:csat",
                        "",
                        StandardCharsets.ISO_8859_1),
                file.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(counts(answer)).containsExactly(1L, 0L, 0L, 0L, 0L);
        assertThat(row()).containsEntry("question", "csat").containsEntry("first_comment", "Très bien");
    }

    @Test
    void jsonGoesInLikeCsvAndWhatIsMalformedStoresNothing() {
        String good = "[{\"shop\":\"lumen\",\"order_number\":\"LU-1\",\"question\":\"nps\",\"score\":9,"
                + "\"comment\":\"bien\",\"answered_at\":\"2026-11-09T08:00:00Z\"},{\"shop\":\"lumen\","
                + "\"order_number\":\"LU-2\",\"question\":\"nps\",\"score\":null}]";

        assertThat(receipt(
                        BodyFormat.JSON,
                        IntakeOptions.none(),
                        good.substring(0, good.length() - 5).getBytes(StandardCharsets.UTF_8),
                        ShopScope.everyShop()))
                .isInstanceOf(AnswersReceipt.NotReadable.class);
        assertThat(shop.rows()).isEmpty();
        assertThat(counts(send(BodyFormat.JSON, IntakeOptions.none(), good.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(1L, 0L, 0L, 1L, 0L);
    }

    @Test
    void whatIsNoFileOfAnswersIsSaidToBeNone() {
        assertThat(receipt(
                        BodyFormat.CSV,
                        IntakeOptions.none(),
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0},
                        ShopScope.everyShop()))
                .isInstanceOf(AnswersReceipt.NotReadable.class);
    }
}
