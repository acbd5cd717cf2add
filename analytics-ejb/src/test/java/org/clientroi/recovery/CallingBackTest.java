package org.clientroi.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientroi.recovery.CallBackWorld.ALL;
import static org.clientroi.recovery.CallBackWorld.INES;
import static org.clientroi.recovery.CallBackWorld.PAUL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientroi.invitation.AskingWorld;
import org.clientroi.invitation.domain.InvitationState;
import org.clientroi.order.application.ErasingCustomer;
import org.clientroi.order.application.ExportingCustomer;
import org.clientroi.recovery.application.CountingCallBacks;
import org.clientroi.recovery.application.ListingCases;
import org.clientroi.recovery.application.PromisingContact;
import org.clientroi.recovery.application.ReadingCase;
import org.clientroi.recovery.application.WritingToCustomer;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.CallBackCounts;
import org.clientroi.recovery.domain.CaseAnswer;
import org.clientroi.recovery.domain.CaseEvent.Kind;
import org.clientroi.recovery.domain.CaseFilter;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.recovery.domain.CaseState;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.AnswerSource;
import org.clientroi.response.domain.AnsweredOrders;
import org.clientroi.response.domain.AnswersChanged;
import org.clientroi.response.domain.Response;
import org.clientroi.response.domain.Responses;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever was let down is on the list, with a deadline, and nobody is there twice. */
@EveryDatabase
class CallingBackTest {

    private static final ZoneId PARIS = AskingWorld.PARIS;

    private final CallBackWorld world;

    CallingBackTest(Engine engine) {
        world = new CallBackWorld(engine);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aLowScorePutsTheOrderOnTheListUntilTheEndOfTheDayAndTellsNobodyByMail() {
        OrderId order = world.asked("lea@example.org");
        world.answers(order, 4, "Un peu déçue");

        CaseId id = world.onTheList(order);
        assertThat(world.list(CaseFilter.OPEN)).containsExactly(id);
        assertThat(world.file(id).about().deadline()).isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
        assertThat(world.file(id).reply().orElseThrow().comment()).contains("Un peu déçue");
        assertThat(world.mails("case-alert")).isEmpty();
    }

    @Test
    void whatIsSaidOnTheSurveysLaterPagesPressesAndTheLastPageSaysByWhen() {
        OrderId order = world.asked("lea@example.org");
        world.answers(order, 9, "Bien");
        world.saysDamagedAndAsksForACall(order);

        CaseId id = world.onTheList(order);
        assertThat(world.file(id).about().reasons())
                .containsExactly(Reason.DAMAGED, Reason.CONTACT_ASKED, Reason.UNSOLVED_PROBLEM);
        assertThat(world.readsByWhen(order)).contains(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(world.mails("case-alert")).containsExactly("waiting");
    }

    @Test
    void aGoodScorePutsNobodyOnTheList() {
        world.answers(world.asked("lea@example.org"), 7, "Bien");
        assertThat(world.open()).isZero();
    }

    @Test
    void furtherAnswersAddReasonsAndTheNearestDeadlineWinsAndNothingIsDoubled() {
        OrderId order = world.asked("lea@example.org");
        CaseId id = world.letDown(order, "first", Reason.LOW_SCORE);
        CaseId same = world.letDown(order, "second", Reason.LOW_SCORE, Reason.NOT_RECEIVED);
        world.letDown(order, "third", Reason.LOW_SCORE);

        assertThat(same).isEqualTo(id);
        assertThat(world.open()).isOne();
        assertThat(world.file(id).about().reasons()).containsExactly(Reason.NOT_RECEIVED, Reason.LOW_SCORE);
        assertThat(world.file(id).about().deadline()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(world.history(id)).containsExactly(Kind.OPENED, Kind.GREW);
    }

    @Test
    void whatPressesIsMailedToTheServiceAtOnceAndOnlyOnce() {
        OrderId order = world.asked("lea@example.org");
        world.letDown(order, "first", Reason.LOW_SCORE);
        assertThat(world.mails("case-alert")).isEmpty();
        world.letDown(order, "second", Reason.CONTACT_ASKED);
        world.letDown(order, "third", Reason.CONTACT_ASKED);
        assertThat(world.mails("case-alert")).containsExactly("waiting");
    }

    @Test
    void whoAsksToBeContactedReadsByWhenUntilSomebodyCalled() {
        OrderId order = world.asked("lea@example.org");
        PromisingContact promising = world.rooms.get(PromisingContact.class);
        assertThat(promising.by(order)).isEmpty();

        CaseId id = world.letDown(order, "first", Reason.CONTACT_ASKED);
        assertThat(promising.by(order)).contains(Instant.parse("2026-11-20T17:00:00Z"));

        world.calling().reached(ALL, id, INES, "");
        assertThat(promising.by(order)).isEmpty();
    }

    @Test
    void whatIsSolvedIsOpenedAgainWhenSomethingNewIsSaidAndNotBefore() {
        OrderId order = world.asked("lea@example.org");
        CaseId id = world.letDown(order, "first", Reason.LOW_SCORE);
        world.solving().solve(ALL, id, INES, "Remboursée");
        assertThat(world.open()).isZero();

        world.letDown(order, "first", Reason.LOW_SCORE);
        assertThat(world.open()).isZero();

        world.at("2026-11-23T09:00:00Z");
        world.letDown(order, "still broken", Reason.LOW_SCORE);
        assertThat(world.history(id)).containsExactly(Kind.OPENED, Kind.SOLVED, Kind.REOPENED);
        assertThat(world.file(id).about().state()).isEqualTo(CaseState.WAITING);
        assertThat(world.file(id).about().owner()).isEmpty();
        assertThat(world.file(id).about().deadline()).isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
    }

    @Test
    void anOrderKnownToBeLostIsOnTheListWithinTheHourAndItsSurveyWaitsUntilThatIsSolved() {
        OrderId order = world.placed(
                "lea@example.org",
                10,
                Map.of("delivered_at", Instant.parse("2026-11-16T10:00:00Z"), "incident", "lost"));
        world.asking.planned(order);

        CaseId id = world.onTheList(order);
        assertThat(world.file(id).about().reasons()).containsExactly(Reason.PARCEL_LOST);
        assertThat(world.file(id).about().deadline()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(world.asking.ask()).isZero();
        assertThat(world.asking.state(order)).isEqualTo(InvitationState.PLANNED);

        world.at("2026-11-20T13:00:00Z");
        world.solving().solve(ALL, id, INES, "Renvoyé");
        assertThat(world.asking.due(order).atZone(PARIS).toLocalDate()).isEqualTo("2026-11-21");
        assertThat(world.asking.ask()).isZero();
        world.at("2026-11-21T11:01:00Z");
        assertThat(world.asking.ask()).isOne();
    }

    @Test
    void theSameIncidentToldAgainIsNoNewsEvenWhenTheCaseIsSolved() {
        OrderId order = world.placed("lea@example.org", 10, Map.of("incident", "damaged"));
        world.asking.planned(order);
        CaseId id = world.onTheList(order);
        world.asking.planned(order);
        world.solving().solve(ALL, id, INES, "");
        world.asking.planned(order);
        assertThat(world.history(id)).containsExactly(Kind.OPENED, Kind.SOLVED);
    }

    @Test
    void aHistoryBroughtInPutsNobodyOnTheList() {
        Instant now = AskingWorld.NOW;
        world.asking.planned(world.placed("before@example.org", 30, Map.of("incident", "lost")));
        world.asking.planned(world.placed("import@example.org", 16, Map.of("incident", "lost", "received_at", now)));
        ShopId silent = world.asking.shop("silent", "Silence", Language.FR, Optional.empty());
        world.asking.planned(world.asking.order(silent, "silent@example.org", Map.of("incident", "damaged")));
        assertThat(cases()).isZero();

        world.asking.planned(world.placed(
                "moving@example.org", 16, Map.of("incident", "lost", "received_at", now, "status_at", now)));
        assertThat(cases()).isOne();
    }

    @Test
    void anAnswerCollectedElsewhereCountsForFourteenDays() {
        OrderId old = world.asking.delivered(world.shop, "old@example.org", "2026-11-03T10:00:00Z");
        OrderId fresh = world.asking.delivered(world.shop, "fresh@example.org", "2026-11-03T10:00:00Z");
        imported(old, 2, "2026-11-06T08:00:00Z");
        imported(fresh, 2, "2026-11-06T10:00:00Z");
        assertThat(world.list(CaseFilter.OPEN)).containsExactly(world.onTheList(fresh));
    }

    @Test
    void ofTwoAgentsWhoTakeACaseAtTheSameMomentOneIsToldWhoseItIs() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseId id = world.letDown("c" + round + "@example.org", Reason.LOW_SCORE);
            List<CaseAnswer> answers = atOnce(
                    () -> world.taking().take(ALL, id, INES),
                    () -> world.taking().take(ALL, id, PAUL));
            Agent owner = world.file(id).about().owner().orElseThrow();
            Agent other = owner.equals(INES) ? PAUL : INES;
            assertThat(answers)
                    .containsExactlyInAnyOrder(new CaseAnswer.Done(id), new CaseAnswer.SomebodyElses(owner.name()));
            assertThat(world.history(id)).containsExactly(Kind.OPENED, Kind.TAKEN);
            assertThat(world.calling().reached(ALL, id, other, ""))
                    .isEqualTo(new CaseAnswer.SomebodyElses(owner.name()));
        }
    }

    @Test
    void twoPiecesOfNewsAboutAnOrderAtTheSameMomentOpenOneCase() throws Exception {
        OrderId order = world.asking.delivered(world.shop, "lea@example.org", "2026-11-16T10:00:00Z");
        atOnce(
                () -> world.letDown(order, "one", Reason.LOW_SCORE),
                () -> world.letDown(order, "two", Reason.CONTACT_ASKED));
        assertThat(cases()).isOne();
        assertThat(world.file(world.onTheList(order)).about().reasons())
                .containsExactly(Reason.CONTACT_ASKED, Reason.LOW_SCORE);
    }

    @Test
    void everyStepIsKeptWithTimeAuthorAndNote() {
        CaseId id = world.letDown("lea@example.org", Reason.LOW_SCORE);
        world.at("2026-11-20T09:30:00Z");
        world.taking().take(ALL, id, INES);
        world.at("2026-11-20T09:40:00Z");
        world.calling().notReached(ALL, id, INES, " Messagerie ");
        world.taking().giveBack(ALL, id, INES, false);
        world.calling().reached(ALL, id, PAUL, "");
        world.solving().solve(ALL, id, PAUL, "Renvoi offert");

        var history = world.file(id).history();
        assertThat(world.history(id))
                .containsExactly(Kind.OPENED, Kind.TAKEN, Kind.NOT_REACHED, Kind.GIVEN_BACK, Kind.REACHED, Kind.SOLVED);
        assertThat(history.get(2).author()).contains(INES);
        assertThat(history.get(2).note()).contains("Messagerie");
        assertThat(history.get(2).at()).isEqualTo(Instant.parse("2026-11-20T09:40:00Z"));
        assertThat(history.get(5).author()).contains(PAUL);
    }

    @Test
    void whoeverManagesGivesBackWhatAnotherTookAndAnotherAgentDoesNot() {
        CaseId id = world.letDown("lea@example.org", Reason.LOW_SCORE);
        world.taking().take(ALL, id, INES);
        assertThat(world.taking().giveBack(ALL, id, PAUL, false)).isEqualTo(new CaseAnswer.SomebodyElses("Inès Faure"));
        assertThat(world.taking().giveBack(ALL, id, PAUL, true)).isEqualTo(new CaseAnswer.Done(id));
        assertThat(world.file(id).about().state()).isEqualTo(CaseState.WAITING);
    }

    @Test
    void aCaseOfAForeignShopIsNotThere() {
        CaseId id = world.letDown("lea@example.org", Reason.LOW_SCORE);
        ShopScope foreign = ShopScope.only(Set.of(ShopId.next()));
        assertThat(world.rooms.get(ReadingCase.class).read(foreign, id)).isEmpty();
        assertThat(world.taking().take(foreign, id, INES)).isEqualTo(new CaseAnswer.Unknown());
        assertThat(world.solving().solve(foreign, id, INES, "")).isEqualTo(new CaseAnswer.Unknown());
        assertThat(world.rooms.get(WritingToCustomer.class).write(foreign, id, INES, Optional.empty(), "a", "b"))
                .isEqualTo(new CaseAnswer.Unknown());
        assertThat(world.rooms.get(ListingCases.class).open(foreign, world.shop))
                .isZero();
        assertThat(world.rooms.get(CountingCallBacks.class).answer(foreign, world.shop, november()))
                .isEmpty();
    }

    @Test
    void theOverviewCountsWhoWasLetDownAndWhoWasCalledInTime() {
        CaseId inTime = world.letDown("in-time@example.org", Reason.LOW_SCORE);
        CaseId late = world.letDown("late@example.org", Reason.NOT_RECEIVED);
        world.letDown("forgotten@example.org", Reason.DAMAGED);
        world.letDown("waiting@example.org", Reason.LOW_SCORE);
        CaseId again = world.letDown("again@example.org", Reason.LOW_SCORE);
        world.solving().solve(ALL, again, INES, "");
        world.at("2026-11-20T10:30:00Z");
        world.calling().notReached(ALL, inTime, INES, "");
        world.calling().reached(ALL, late, PAUL, "");

        CallBackCounts counts = world.rooms
                .get(CountingCallBacks.class)
                .answer(ALL, world.shop, november())
                .orElseThrow();
        assertThat(counts).isEqualTo(new CallBackCounts(november(), 5, 2, 2, 1));
    }

    @Test
    void theListIsReadPageByPageByDeadline() {
        List<CaseId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            world.at("2026-11-20T0" + (9 - i) + ":00:00Z");
            all.addFirst(world.letDown("c" + i + "@example.org", Reason.DAMAGED));
        }
        ListingCases listing = world.rooms.get(ListingCases.class);
        var first = listing.page(ALL, world.shop, CaseFilter.OPEN, Optional.empty(), Optional.empty(), 3);
        var second = listing.page(ALL, world.shop, CaseFilter.OPEN, Optional.empty(), first.next(), 3);
        List<CaseId> read = new ArrayList<>();
        first.cases().forEach(each -> read.add(each.about().id()));
        second.cases().forEach(each -> read.add(each.about().id()));
        assertThat(read).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
        assertThat(first.cases().getFirst().about().deadline()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(second.next()).isEmpty();

        world.taking().take(ALL, all.getFirst(), INES);
        assertThat(listing.page(ALL, world.shop, CaseFilter.OPEN, Optional.of(INES.id()), Optional.empty(), 9)
                        .cases())
                .hasSize(1);
        assertThat(listing.counts(ALL, world.shop, INES.id()).mine()).isOne();
    }

    @Test
    void erasureTakesTheWordsAndKeepsThatSomebodyWasCalled() {
        OrderId order = world.asked("lea@example.org");
        CaseId id = world.letDown(order, "first", Reason.CONTACT_ASKED);
        world.calling().reached(ALL, id, INES, "Elle s’appelle Léa");
        world.rooms.get(WritingToCustomer.class).write(ALL, id, INES, Optional.empty(), "Votre lampe", "Bonjour Léa");
        var held = world.rooms
                .get(ExportingCustomer.class)
                .export(new EmailAddress("lea@example.org"))
                .orElseThrow();
        assertThat(held.others().toString()).contains("Elle s’appelle Léa", "Bonjour Léa");

        world.rooms.get(ErasingCustomer.class).erase(new EmailAddress("lea@example.org"));

        assertThat(world.history(id)).containsExactly(Kind.OPENED, Kind.REACHED, Kind.WROTE, Kind.ERASED);
        assertThat(world.file(id).history()).allMatch(event -> event.note().isEmpty());
        assertThat(world.file(id).letters()).isEmpty();
        assertThat(world.mails("case-letter")).containsExactly("dropped");
        assertThat(world.mails("case-alert")).containsExactly("dropped");
        assertThat(world.open()).isZero();
    }

    private static DateRange november() {
        return new DateRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    }

    private long cases() {
        return world.rooms
                .jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from recovery_case")
                        .mapTo(Long.class)
                        .one());
    }

    private void imported(OrderId order, int score, String at) {
        world.rooms.inTransaction(() -> {
            var held = world.rooms.get(AnsweredOrders.class).hold(order).orElseThrow();
            Answer answer = new Answer(score, Optional.empty(), Instant.parse(at));
            world.rooms
                    .get(Responses.class)
                    .add(List.of(Response.first(held, PARIS, ScoredQuestion.NPS, AnswerSource.IMPORT, answer)));
            world.asking.fire(new AnswersChanged(Set.of(order), Set.of(held.customer())));
            return order;
        });
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<T>> answers = List.of(together(both, start, one), together(both, start, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private static <T> Future<T> together(ExecutorService both, CyclicBarrier start, Callable<T> work) {
        return both.submit(() -> {
            start.await();
            return work.call();
        });
    }
}
