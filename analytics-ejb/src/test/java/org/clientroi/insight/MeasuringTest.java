package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.insight.application.DescribingShop;
import org.clientroi.insight.application.KeepingActions;
import org.clientroi.insight.application.KnowingSegments;
import org.clientroi.insight.application.MeasuringActions;
import org.clientroi.insight.application.MeasuringCsat;
import org.clientroi.insight.application.MeasuringFunnel;
import org.clientroi.insight.application.MeasuringNps;
import org.clientroi.insight.application.MeasuringRepeatOrders;
import org.clientroi.insight.domain.ActionFindings;
import org.clientroi.insight.domain.Comparison;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopAction;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shared.TimeOrderedId;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questions, from the stored facts to the findings. */
@EveryDatabase
class MeasuringTest {

    private static final ShopScope ALL = ShopScope.everyShop();
    private static final DateRange YEAR = new DateRange(History.FIRST_DAY, History.FIRST_DAY.plusDays(365));

    private final Rooms rooms;
    private final History history = History.random(21, 120);
    private final ShopId shop = history.shops().getFirst().id();

    MeasuringTest(Engine engine) {
        rooms = Rooms.on(engine, Instant.parse("2026-11-20T09:00:00Z"));
    }

    @BeforeEach
    void store() {
        HistoryStore store = new HistoryStore(rooms);
        store.open(history.shops(), Math.toIntExact(History.FIRST_DAY.toEpochDay()) + 800);
        store.store(history.orders());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private ScoreQuestion question(Optional<Grain> grain, Optional<Segment> segment) {
        return new ScoreQuestion(shop, YEAR, grain, segment);
    }

    @Test
    void theGroupsAddUpToTheWhole() {
        ScoreQuestion byMonthAndCarrier =
                question(Optional.of(Grain.MONTH), Optional.of(new Segment("carrier", false)));
        for (ScoreFindings findings : List.of(
                rooms.get(MeasuringNps.class).answer(ALL, byMonthAndCarrier).orElseThrow(),
                rooms.get(MeasuringCsat.class).answer(ALL, byMonthAndCarrier).orElseThrow())) {
            assertThat(findings.whole().n()).isPositive();
            assertThat(findings.groups().stream().mapToLong(ScoreGroup::n).sum())
                    .isEqualTo(findings.whole().n());
            // twelve months, three carriers and the unknown one
            assertThat(findings.groups()).hasSize(12 * 4);
            assertThat(findings.whole().headline().estimate()).isPresent();
            assertThat(findings.before()).isEqualTo(YEAR.before());
        }
    }

    @Test
    void theWholeOfTheNextPeriodIsComparedWithThisOne() {
        DateRange next = new DateRange(YEAR.to().plusDays(1), YEAR.to().plusDays(YEAR.days()));
        MeasuringNps measuring = rooms.get(MeasuringNps.class);
        ScoreFindings now = measuring
                .answer(ALL, question(Optional.empty(), Optional.empty()))
                .orElseThrow();
        ScoreFindings later = measuring
                .answer(ALL, new ScoreQuestion(shop, next, Optional.empty(), Optional.empty()))
                .orElseThrow();

        assertThat(later.wholeBefore().counts()).isEqualTo(now.whole().counts());
        assertThat(later.change().estimate()).isPresent();
    }

    @Test
    void thePeriodIsHeldAgainstTheSameDaysAYearEarlierWhereThatIsAsked() {
        DateRange month = new DateRange(
                YEAR.from().plusYears(1).plusDays(30), YEAR.from().plusYears(1).plusDays(90));
        DateRange earlier = Comparison.YEAR_BEFORE.of(month);
        MeasuringNps measuring = rooms.get(MeasuringNps.class);
        ScoreFindings then = measuring
                .answer(ALL, new ScoreQuestion(shop, earlier, Optional.empty(), Optional.empty()))
                .orElseThrow();
        ScoreFindings now = measuring
                .answer(ALL, new ScoreQuestion(shop, month, Optional.empty(), Optional.empty(), Comparison.YEAR_BEFORE))
                .orElseThrow();

        assertThat(now.before()).isEqualTo(earlier);
        assertThat(now.wholeBefore().counts()).isEqualTo(then.whole().counts());
        assertThat(then.whole().n()).isPositive();
    }

    @Test
    void whatIsToldSinceAnActionIsWhatIsToldOfThoseDaysAnywhereElse() {
        ShopAction action = action(Optional.empty());
        KeepingActions keeping = rooms.get(KeepingActions.class);
        assertThat(rooms.inTransaction(() -> keeping.add(ALL, action))).isTrue();
        RepeatOrderQuestion ninety =
                new RepeatOrderQuestion(shop, new Segment("late", false), "nps", Optional.empty(), 90);

        List<ActionFindings> all = rooms.get(MeasuringActions.class).answer(ALL, ninety, Optional.of(1.0));
        DateRange days = all.getFirst().since().days();
        ScoreFindings scores = rooms.get(MeasuringNps.class)
                .answer(ALL, new ScoreQuestion(shop, days, Optional.empty(), Optional.empty()))
                .orElseThrow();
        RepeatOrderFindings returns = rooms.get(MeasuringRepeatOrders.class)
                .answer(ALL, new RepeatOrderQuestion(shop, ninety.by(), "nps", Optional.of(days), 90))
                .orElseThrow();

        assertThat(all).hasSize(1);
        assertThat(days).isEqualTo(new DateRange(action.begun(), action.begun().plusDays(364)));
        assertThat(all.getFirst().since().answers()).isEqualTo(scores.whole().n());
        assertThat(all.getFirst().since().nps()).isEqualTo(scores.whole().headline());
        assertThat(all.getFirst().before().nps().difference()).isEqualTo(scores.change());
        assertThat(all.getFirst().since().customers())
                .isEqualTo(
                        returns.classes().stream().mapToLong(each -> each.n()).sum())
                .isPositive();
    }

    @Test
    void aRegisterOfActionsIsKeptByWhoMaySeeTheShopAlone() {
        KeepingActions keeping = rooms.get(KeepingActions.class);
        ShopAction action = action(Optional.of(new ShopAction.Target(new Segment("carrier", false), "A")));
        ShopScope foreign = ShopScope.only(Set.of(ShopId.next()));

        assertThat(rooms.inTransaction(() -> keeping.add(foreign, action))).isFalse();
        assertThat(rooms.inTransaction(() -> keeping.add(ALL, action))).isTrue();
        assertThat(keeping.of(ALL, shop)).containsExactly(action);
        assertThat(keeping.of(foreign, shop)).isEmpty();
        assertThat(rooms.inTransaction(() -> keeping.remove(foreign, shop, action.id())))
                .isEmpty();
        assertThat(rooms.inTransaction(
                        () -> keeping.end(ALL, shop, action.id(), action.begun().plusDays(9))))
                .contains(action.endedOn(action.begun().plusDays(9)));
        assertThat(keeping.of(ALL, shop))
                .containsExactly(action.endedOn(action.begun().plusDays(9)));
        assertThat(rooms.inTransaction(() -> keeping.change(ALL, action))).isTrue();
        assertThat(rooms.inTransaction(() -> keeping.remove(ALL, shop, action.id())))
                .contains(action);
        assertThat(keeping.of(ALL, shop)).isEmpty();
    }

    private ShopAction action(Optional<ShopAction.Target> target) {
        return new ShopAction(
                TimeOrderedId.next(),
                shop,
                "Another carrier",
                Optional.of("For all"),
                Optional.empty(),
                YEAR.from().plusDays(200),
                Optional.empty(),
                target,
                new BigDecimal("1200.50"),
                new BigDecimal("0.00"));
    }

    @Test
    void repeatOrdersSayWhatTheyLeaveOut() {
        RepeatOrderFindings findings = rooms.get(MeasuringRepeatOrders.class)
                .answer(ALL, new RepeatOrderQuestion(shop, Segment.SCORE, "nps", Optional.empty(), 365))
                .orElseThrow();

        assertThat(findings.classes())
                .extracting(RepeatOrderFindings.ClassOfCustomers::name)
                .containsExactly("promoter", "passive", "detractor");
        assertThat(findings.completeThrough()).contains(History.FIRST_DAY.plusDays(800));
        assertThat(findings.period().orElseThrow().to()).isEqualTo(History.FIRST_DAY.plusDays(800 - 365));
        assertThat(findings.spearman().orElseThrow().rho().estimate()).isPresent();
        assertThat(findings.spearman().orElseThrow().pValue()).isPresent();
        assertThat(findings.excluded().tooRecent()).isPositive();
        assertThat(findings.excluded().notIndex()).isPositive();
        assertThat(findings.excluded().otherCurrency()).isPositive();
    }

    @Test
    void lateAndPunctualDeliveriesAreComparedForAllBuyers() {
        RepeatOrderFindings findings = rooms.get(MeasuringRepeatOrders.class)
                .answer(ALL, new RepeatOrderQuestion(shop, new Segment("late", false), "nps", Optional.of(YEAR), 90))
                .orElseThrow();

        assertThat(findings.classes())
                .extracting(RepeatOrderFindings.ClassOfCustomers::name)
                .containsExactly("false", "true", "");
        assertThat(findings.difference().estimate()).isPresent();
        assertThat(findings.spearman()).isEmpty();
    }

    @Test
    void theResponseRateLeavesOutWhatBounced() {
        FunnelFindings findings =
                rooms.get(MeasuringFunnel.class).answer(ALL, shop, YEAR).orElseThrow();

        assertThat(findings.responseRate().estimate().orElseThrow().n())
                .isEqualTo(findings.invited() - findings.bounced());
        assertThat(findings.unsubscribed()).isPositive();
        assertThat(findings.notInvited()).containsKeys("asked_recently", "none", "planned");
    }

    @Test
    void segmentsAreThoseOfEveryShopAndTheShopsOwn() {
        rooms.inTransaction(() -> rooms.jdbi()
                .withHandle(handle -> handle.execute(
                        "insert into shop_attribute (shop_id, name, created_at) values (?, 'colour',"
                                + " current_timestamp)",
                        shop.value())));

        assertThat(rooms.get(KnowingSegments.class).of(ALL, shop))
                .startsWith(new Segment("carrier", false))
                .endsWith(new Segment("colour", true))
                .hasSize(12);
        assertThat(rooms.get(KnowingSegments.class).of(ShopScope.only(Set.of()), shop))
                .isEmpty();
    }

    @Test
    void anUnknownShopAndAForeignOneAreTheSame() {
        for (Map.Entry<ShopScope, ShopId> nothing : Map.of(
                        ShopScope.only(Set.of(ShopId.next())), shop, ALL, ShopId.next())
                .entrySet()) {
            ShopScope scope = nothing.getKey();
            ShopId id = nothing.getValue();
            ScoreQuestion scores = new ScoreQuestion(id, YEAR, Optional.empty(), Optional.empty());
            assertThat(rooms.get(MeasuringNps.class).answer(scope, scores)).isEmpty();
            assertThat(rooms.get(MeasuringCsat.class).answer(scope, scores)).isEmpty();
            assertThat(rooms.get(MeasuringRepeatOrders.class)
                            .answer(scope, new RepeatOrderQuestion(id, Segment.SCORE, "nps", Optional.empty(), 90)))
                    .isEmpty();
            assertThat(rooms.get(MeasuringFunnel.class).answer(scope, id, YEAR)).isEmpty();
            assertThat(rooms.get(DescribingShop.class).answer(scope, id)).isEmpty();
        }
    }
}
