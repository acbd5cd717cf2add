package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.insight.application.ChoosingPeriod;
import org.clientroi.insight.application.FollowingCustomers;
import org.clientroi.insight.application.MeasuringDrivers;
import org.clientroi.insight.application.MeasuringRepeatOrders;
import org.clientroi.insight.application.MeasuringResponse;
import org.clientroi.insight.application.MeasuringTrend;
import org.clientroi.insight.application.MeasuringValue;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.Statement;
import org.clientroi.insight.domain.Statements;
import org.clientroi.insight.domain.ValueQuestion;
import org.clientroi.report.domain.StatementWords;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every question answers kindly, whatever a shop holds or lacks. */
@EveryDatabase
class EdgesTest {

    private static final ShopScope ALL = ShopScope.everyShop();
    private static final LocalDate START = History.FIRST_DAY;
    private static final List<Segment> CLASSES =
            List.of(Segment.SCORE, new Segment("late", false), new Segment("carrier", false));

    private final Rooms rooms;
    private int numbers;

    EdgesTest(Engine engine) {
        rooms = Rooms.on(engine, Instant.parse("2026-11-20T09:00:00Z"));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private ShopId shop(int completeThrough, List<History.Order> orders, History.Shopped shop) {
        HistoryStore store = new HistoryStore(rooms);
        store.open(List.of(shop), completeThrough);
        store.store(orders);
        return shop.id();
    }

    private static History.Shopped named(String code) {
        return new History.Shopped(new ShopId(UUID.randomUUID()), code, "EUR");
    }

    private static Instant at(int day, int hour) {
        return START.plusDays(day)
                .atTime(LocalTime.of(hour, 0))
                .atZone(History.PARIS)
                .toInstant();
    }

    /** Delivered the day after, answered the day after that; a score under 0 is no answer. */
    private History.Order order(History.Shopped shop, History.Customer customer, int day, int score) {
        return new History.Order(
                UUID.randomUUID(),
                shop,
                customer,
                "E-" + numbers++,
                at(day, 8),
                "delivered",
                BigDecimal.valueOf(5_000, 2),
                "EUR",
                "Colissimo",
                null,
                null,
                Math.toIntExact(START.plusDays(day + 1).toEpochDay()),
                at(day + 1, 8),
                score < 0
                        ? List.of()
                        : List.of(new History.Answer(UUID.randomUUID(), "nps", score, at(day + 2, 8), null)),
                Optional.empty(),
                Optional.empty());
    }

    private History.Customer customer() {
        return new History.Customer(new CustomerId(UUID.randomUUID()), "edge" + numbers++, null);
    }

    private List<History.Order> orders(History.Shopped shop, int customers, int score) {
        List<History.Order> orders = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            History.Customer customer = customer();
            orders.add(order(shop, customer, 10, score));
            if (i % 3 == 0) {
                orders.add(order(shop, customer, 30 + i % 20, -1));
            }
        }
        return orders;
    }

    private Map<String, ShopId> shops() {
        int complete = Math.toIntExact(START.plusDays(500).toEpochDay());
        Map<String, ShopId> shops = new LinkedHashMap<>();
        History.Shopped none = named("without-orders");
        shops.put("without orders", shop(complete, List.of(), none));
        History.Shopped silent = named("without-answers");
        shops.put("without answers", shop(complete, orders(silent, 40, -1), silent));
        History.Shopped one = named("one-answer");
        shops.put("with one answer", shop(complete, List.of(order(one, customer(), 10, 9)), one));
        History.Shopped day = named("one-day");
        List<History.Order> both = orders(day, 30, 10);
        both.addAll(orders(day, 30, 2));
        shops.put("everything on one day", shop(complete, both, day));
        History.Shopped happy = named("one-class");
        shops.put("with promoters alone", shop(complete, orders(happy, 40, 10), happy));
        History.Shopped early = named("early-cutoff");
        shops.put(
                "complete before the first answer",
                shop(Math.toIntExact(START.toEpochDay()), orders(early, 40, 10), early));
        return shops;
    }

    private List<Statement> ask(ShopId shop) {
        List<Statement> said = new ArrayList<>();
        for (Segment by : CLASSES) {
            for (int horizon : new int[] {30, 365}) {
                RepeatOrderQuestion question = new RepeatOrderQuestion(shop, by, "nps", Optional.empty(), horizon);
                FollowUpFindings followUp = rooms.get(FollowingCustomers.class)
                        .answer(ALL, question)
                        .orElseThrow();
                said.add(Statements.of(
                        rooms.get(MeasuringRepeatOrders.class)
                                .answer(ALL, question)
                                .orElseThrow(),
                        followUp));
                said.add(Statements.of(rooms.get(MeasuringValue.class)
                        .answer(ALL, new ValueQuestion(question, ValueQuestion.Basis.MARGIN, Optional.of(0.3)))
                        .orElseThrow()));
            }
        }
        DateRange period = rooms.get(ChoosingPeriod.class)
                .choose(ALL, shop, Optional.empty(), Optional.empty())
                .orElseThrow();
        said.add(Statements.of(
                rooms.get(MeasuringResponse.class).answer(ALL, shop, period, 90).orElseThrow()));
        said.add(Statements.of(
                rooms.get(MeasuringDrivers.class).answer(ALL, shop, period).orElseThrow()));
        for (Optional<Segment> by : List.of(Optional.<Segment>empty(), Optional.of(new Segment("carrier", false)))) {
            said.add(Statements.of(rooms.get(MeasuringTrend.class)
                    .answer(ALL, new ScoreQuestion(shop, period, Optional.empty(), by))
                    .orElseThrow()));
        }
        return said;
    }

    @Test
    void everyQuestionHasASentenceInBothLanguagesForEveryShop() {
        shops().forEach((name, shop) -> {
            for (Statement statement : ask(shop)) {
                for (Language language : Language.values()) {
                    assertThat(StatementWords.in(language).say(statement, Currency.getInstance("EUR")))
                            .as(name + ": " + statement)
                            .isNotBlank()
                            .doesNotContain("{", "NaN", "Infinity");
                }
            }
        });
    }

    @Test
    void withoutAnAnswerLatenessIsReadAllTheSame() {
        ShopId silent = shops().getOrDefault("without answers", ShopId.next());
        RepeatOrderQuestion question =
                new RepeatOrderQuestion(silent, new Segment("late", false), "nps", Optional.empty(), 365);
        FollowUpFindings findings =
                rooms.get(FollowingCustomers.class).answer(ALL, question).orElseThrow();

        assertThat(findings.curves().getFirst().n()).isEqualTo(40);
        assertThat(findings.curves().getFirst().events()).isEqualTo(14);
        assertThat(findings.curves().getFirst().points()).isNotEmpty();
    }

    @Test
    void beforeAnythingWasFollowedNobodyIsJudged() {
        ShopId early = shops().getOrDefault("complete before the first answer", ShopId.next());
        RepeatOrderQuestion question = new RepeatOrderQuestion(early, Segment.SCORE, "nps", Optional.empty(), 30);
        Statement said = Statements.of(
                rooms.get(MeasuringRepeatOrders.class).answer(ALL, question).orElseThrow(),
                rooms.get(FollowingCustomers.class).answer(ALL, question).orElseThrow());

        assertThat(said).isEqualTo(new Statement.Nothing(Statement.Subject.RETURNS));
    }
}
