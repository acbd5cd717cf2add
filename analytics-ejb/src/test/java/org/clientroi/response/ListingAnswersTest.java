package org.clientroi.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.response.application.AnsweringSurvey;
import org.clientroi.response.application.ListingAnswers;
import org.clientroi.response.domain.AnswerCursor;
import org.clientroi.response.domain.AnswerPage;
import org.clientroi.response.domain.AnswerSearch;
import org.clientroi.response.domain.ListedAnswer;
import org.clientroi.response.domain.ListedAnswers;
import org.clientroi.response.domain.Picked;
import org.clientroi.response.domain.ProblemKind;
import org.clientroi.response.domain.ScoreBand;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.Submission;
import org.clientroi.response.domain.SurveyStep;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopScope;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers said, the newest first, searched and filtered alike on every database. */
@EveryDatabase
class ListingAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final DateRange NOVEMBER = new DateRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final ShopScope ALL = ShopScope.everyShop();

    private final Rooms rooms;
    private final AnsweredShop shop;

    ListingAnswersTest(Engine engine) {
        rooms = Rooms.on(engine, NOW);
        shop = new AnsweredShop(rooms, "lumen");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void theNewestComesFirstAndAPageGoesOnWhereTheOneBeforeEnded() {
        for (int i = 1; i <= 5; i++) {
            answered("LU-" + i, i, "Avis " + i);
            rooms.later(i == 3 ? Duration.ZERO : Duration.ofMinutes(1));
        }
        List<String> numbers = new ArrayList<>();
        Optional<AnswerCursor> next = Optional.empty();
        do {
            AnswerPage page = rooms.get(ListingAnswers.class).page(ALL, nps(), next, 2);
            page.answers().forEach(answer -> numbers.add(answer.number().orElseThrow()));
            next = page.next().flatMap(cursor -> AnswerCursor.parse(cursor.toString()));
        } while (next.isPresent());

        assertThat(numbers).containsExactlyInAnyOrder("LU-5", "LU-4", "LU-3", "LU-2", "LU-1");
        assertThat(numbers.indexOf("LU-5")).isLessThan(numbers.indexOf("LU-2"));
        assertThat(numbers.subList(3, 5)).containsExactly("LU-2", "LU-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abime", "ABÎMÉ", "Abîmé", "  abi\u0302me\u0301 ", "l'oeuf", "L’ŒUF", "100%", "CASSÉE_2", "déjà"
            })
    void aWordIsFoundWhateverItsCapitalsAndAccents(String words) {
        answered("LU-1", 2, "DÉJÀ abîmé à l’arrivée : l’œuf est fendu à 100% (cassée_2)");
        answered("LU-2", 9, "Rien à redire, 1000 mercis, casseeX2, loeuf");

        assertThat(numbers(search(words))).containsExactly("LU-1");
    }

    @Test
    void wordsThatWereWrittenLaterAreFoundToo() {
        String token = answered("LU-1", 2, "Abîmé");
        rooms.later(Duration.ofHours(3));
        rooms.get(AnsweringSurvey.class)
                .answer(
                        token,
                        Optional.of(8),
                        Optional.of("Remplacé en deux jours"),
                        rooms.clock().instant());

        ListedAnswer listed = page(search("remplace")).getFirst();
        assertThat(listed.words()).contains("Abîmé");
        assertThat(listed.laterWords()).contains("Remplacé en deux jours");
        assertThat(listed.isScoreEdited()).isTrue();
        assertThat(listed.answers().first().score()).contains(2);
        assertThat(listed.answers().last().score()).contains(8);
    }

    @Test
    void eachFilterLeavesOutTheOthers() {
        answered("LU-1", 2, "Abîmé");
        String second = answered("LU-2", 8, "");
        answered("LU-3", 10, "Parfait");
        asksForACall(second);
        order("LU-1", "carrier = 'GLS', incident = 'damaged'");
        order("LU-3", "carrier = 'Colissimo', language = 'en'");

        assertThat(numbers(banded(ScoreBand.LOW))).containsExactly("LU-1");
        assertThat(numbers(banded(ScoreBand.MIDDLE))).containsExactly("LU-2");
        assertThat(numbers(banded(ScoreBand.HIGH))).containsExactly("LU-3");
        assertThat(numbers(with(Optional.of(ProblemKind.DAMAGED), Optional.empty(), Optional.empty(), false, false)))
                .containsExactly("LU-1");
        assertThat(numbers(with(Optional.of(ProblemKind.LATE), Optional.empty(), Optional.empty(), false, false)))
                .containsExactly("LU-2");
        assertThat(numbers(with(Optional.empty(), Optional.of("GLS"), Optional.empty(), false, false)))
                .containsExactly("LU-1");
        assertThat(numbers(with(Optional.empty(), Optional.empty(), Optional.of(Language.EN), false, false)))
                .containsExactly("LU-3");
        assertThat(numbers(with(Optional.empty(), Optional.empty(), Optional.empty(), true, false)))
                .containsExactlyInAnyOrder("LU-1", "LU-3");
        assertThat(page(with(Optional.empty(), Optional.empty(), Optional.empty(), false, true)))
                .singleElement()
                .satisfies(asked -> assertThat(asked.number()).contains("LU-2"))
                .satisfies(asked -> assertThat(asked.problems()).containsExactly(ProblemKind.LATE))
                .satisfies(asked -> assertThat(asked.contactAsked()).isTrue());
    }

    @Test
    void aPeriodIsOfDaysInTheShopsZone() {
        rooms.clock().moveTo(Instant.parse("2026-11-19T22:59:59Z"));
        answered("LU-1", 9, "Le 19 à Paris");
        rooms.clock().moveTo(Instant.parse("2026-11-19T23:00:00Z"));
        answered("LU-2", 9, "Le 20 à Paris");

        assertThat(numbers(on(LocalDate.of(2026, 11, 20)))).containsExactly("LU-2");
        assertThat(numbers(on(LocalDate.of(2026, 11, 19)))).containsExactly("LU-1");
        assertThat(numbers(on(LocalDate.of(2026, 11, 18)))).isEmpty();
    }

    private AnswerSearch on(LocalDate day) {
        return AnswerSearch.all(shop.id(), ScoredQuestion.NPS, new DateRange(day, day));
    }

    @Test
    void whoWroteWithoutGivingAScoreIsListedAmongTheRecommendations() {
        OrderId order = shop.order("LU-1", NOW.minusSeconds(900_000), NOW.minusSeconds(300_000));
        send(
                shop.invite(order),
                SurveyStep.PROBLEM,
                Map.of(
                        ChoiceQuestion.REASON,
                        new Picked(Set.of(), Optional.of("Rien reçu")),
                        ChoiceQuestion.PROBLEM,
                        Picked.of("unsolved"),
                        ChoiceQuestion.PROBLEM_KIND,
                        Picked.of("not_received")));
        rooms.later(Duration.ofMinutes(1));
        answered("LU-2", 9, "Reçu");

        assertThat(numbers(nps())).containsExactly("LU-2", "LU-1");
        assertThat(numbers(search("recu"))).containsExactly("LU-2", "LU-1");
        assertThat(page(search("RIEN")).getFirst().answers().first().score()).isEmpty();
        assertThat(numbers(banded(ScoreBand.LOW))).isEmpty();
        assertThat(numbers(AnswerSearch.all(shop.id(), ScoredQuestion.CSAT, NOVEMBER)))
                .isEmpty();
    }

    @Test
    void aShopOutsideTheScopeHasNoAnswers() {
        answered("LU-1", 2, "Abîmé");
        ShopScope foreign = ShopScope.only(Set.of(new AnsweredShop(rooms, "other").id()));
        ListingAnswers listing = rooms.get(ListingAnswers.class);

        assertThat(listing.page(foreign, nps(), Optional.empty(), 50).answers()).isEmpty();
        assertThat(listing.offered(foreign, shop.id())).isEqualTo(new ListedAnswers.Offered(List.of(), List.of()));
        order("LU-1", "carrier = 'GLS'");
        assertThat(listing.offered(ALL, shop.id()))
                .isEqualTo(new ListedAnswers.Offered(List.of(ScoredQuestion.NPS), List.of("GLS")));
    }

    private String answered(String number, int score, String words) {
        String token = shop.invite(shop.order(number, NOW.minusSeconds(900_000), NOW.minusSeconds(300_000)));
        rooms.get(AnsweringSurvey.class)
                .answer(
                        token,
                        Optional.of(score),
                        Optional.of(words),
                        rooms.clock().instant());
        return token;
    }

    private void asksForACall(String token) {
        send(
                token,
                SurveyStep.DETAILS,
                Map.of(
                        ChoiceQuestion.PROBLEM, Picked.of("unsolved"),
                        ChoiceQuestion.PROBLEM_KIND, Picked.of("late"),
                        ChoiceQuestion.CONTACT, Picked.of("phone")));
    }

    private void send(String token, SurveyStep step, Map<ChoiceQuestion, Picked> picked) {
        rooms.get(AnsweringSurvey.class)
                .answer(
                        token,
                        new Submission(step, Map.of(), Optional.empty(), picked),
                        rooms.clock().instant());
    }

    private void order(String number, String assignment) {
        rooms.jdbi()
                .useHandle(handle ->
                        handle.execute("update customer_order set " + assignment + " where order_number = ?", number));
    }

    private AnswerSearch nps() {
        return AnswerSearch.all(shop.id(), ScoredQuestion.NPS, NOVEMBER);
    }

    private AnswerSearch search(String words) {
        return new AnswerSearch(
                shop.id(),
                ScoredQuestion.NPS,
                NOVEMBER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.of(words));
    }

    private AnswerSearch banded(ScoreBand band) {
        return new AnswerSearch(
                shop.id(),
                ScoredQuestion.NPS,
                NOVEMBER,
                Optional.of(band),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    private AnswerSearch with(
            Optional<ProblemKind> problem,
            Optional<String> carrier,
            Optional<Language> language,
            boolean commented,
            boolean contactAsked) {
        return new AnswerSearch(
                shop.id(),
                ScoredQuestion.NPS,
                NOVEMBER,
                Optional.empty(),
                problem,
                carrier,
                language,
                commented,
                contactAsked,
                Optional.empty());
    }

    private List<ListedAnswer> page(AnswerSearch search) {
        return rooms.get(ListingAnswers.class)
                .page(ALL, search, Optional.empty(), 50)
                .answers();
    }

    private List<String> numbers(AnswerSearch search) {
        return page(search).stream()
                .map(answer -> answer.number().orElseThrow())
                .toList();
    }
}
