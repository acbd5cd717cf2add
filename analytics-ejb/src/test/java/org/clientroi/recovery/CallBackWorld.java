package org.clientroi.recovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.invitation.AskingWorld;
import org.clientroi.recovery.application.ListingCases;
import org.clientroi.recovery.application.NotingCall;
import org.clientroi.recovery.application.OpeningCases;
import org.clientroi.recovery.application.ReadingCase;
import org.clientroi.recovery.application.SolvingCase;
import org.clientroi.recovery.application.TakingCase;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseFile;
import org.clientroi.recovery.domain.CaseFilter;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.response.application.AnsweringSurvey;
import org.clientroi.response.application.ReadingSurvey;
import org.clientroi.response.domain.Picked;
import org.clientroi.response.domain.Submission;
import org.clientroi.response.domain.SurveyStep;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shared.UserId;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.testing.Engine;
import org.clientroi.testing.Rooms;

/** Maison Lumen on a Friday at ten, with customers who were let down and two who call them. */
final class CallBackWorld implements AutoCloseable {

    static final ShopScope ALL = ShopScope.everyShop();
    static final Agent INES = new Agent(UserId.next(), "Inès Faure");
    static final Agent PAUL = new Agent(UserId.next(), "Paul Mercier");

    final AskingWorld asking;
    final Rooms rooms;
    final ShopId shop;

    CallBackWorld(Engine engine) {
        asking = AskingWorld.on(engine);
        rooms = asking.rooms;
        shop = asking.shop();
    }

    /** Delivered four days ago and asked. */
    OrderId asked(String email) {
        OrderId order = asking.delivered(shop, email, "2026-11-16T10:00:00Z");
        asking.ask();
        return order;
    }

    void answers(OrderId order, int score, String words) {
        rooms.get(AnsweringSurvey.class)
                .answer(
                        token(order),
                        Optional.of(score),
                        Optional.of(words),
                        rooms.clock().instant());
    }

    void saysDamagedAndAsksForACall(OrderId order) {
        rooms.get(AnsweringSurvey.class)
                .answer(
                        token(order),
                        new Submission(
                                SurveyStep.DETAILS,
                                Map.of(),
                                Optional.empty(),
                                Map.of(
                                        ChoiceQuestion.PROBLEM, Picked.of("unsolved"),
                                        ChoiceQuestion.PROBLEM_KIND, Picked.of("damaged", "late"),
                                        ChoiceQuestion.CONTACT, Picked.of("phone"))),
                        rooms.clock().instant());
    }

    Optional<Instant> readsByWhen(OrderId order) {
        return rooms.get(ReadingSurvey.class).read(token(order)).contactBy();
    }

    private String token(OrderId order) {
        return Objects.requireNonNull(asking.invitation(order)).surveyToken(rooms.get(Secrets.class));
    }

    /** A customer who said on the survey's later pages what let them down. */
    CaseId letDown(OrderId order, String heard, Reason... reasons) {
        rooms.get(OpeningCases.class)
                .open(List.of(
                        new OpeningCases.Occasion(order, shop, Set.of(reasons), Optional.of(Secrets.hash(heard)))));
        return onTheList(order);
    }

    CaseId letDown(String email, Reason... reasons) {
        return letDown(asking.delivered(shop, email, "2026-11-16T10:00:00Z"), "first", reasons);
    }

    /** An order placed {@code days} ago that reached ClientROI then. */
    OrderId placed(String email, long days, Map<String, Object> more) {
        Instant placed = AskingWorld.NOW.minusSeconds(days * 86_400);
        var columns = new java.util.LinkedHashMap<String, Object>(Map.of(
                "placed_at", placed, "received_at", placed, "status", "shipped", "amount", new BigDecimal("59.90")));
        columns.putAll(more);
        return asking.order(shop, email, columns);
    }

    CaseId onTheList(OrderId order) {
        return new CaseId(rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select id from recovery_case where order_id = :order")
                        .bind("order", order.value())
                        .mapTo(UUID.class)
                        .one()));
    }

    long open() {
        return rooms.get(ListingCases.class).open(ALL, shop);
    }

    List<CaseId> list(CaseFilter filter) {
        return rooms
                .get(ListingCases.class)
                .page(ALL, shop, filter, Optional.empty(), Optional.empty(), 50)
                .cases()
                .stream()
                .map(listed -> listed.about().id())
                .toList();
    }

    CaseFile file(CaseId id) {
        return rooms.get(ReadingCase.class).read(ALL, id).orElseThrow();
    }

    List<CaseEvent.Kind> history(CaseId id) {
        return file(id).history().stream().map(CaseEvent::kind).toList();
    }

    TakingCase taking() {
        return rooms.get(TakingCase.class);
    }

    NotingCall calling() {
        return rooms.get(NotingCall.class);
    }

    SolvingCase solving() {
        return rooms.get(SolvingCase.class);
    }

    List<String> mails(String kind) {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select state from outbox_mail where kind = :kind order by queued_at, id")
                        .bind("kind", kind)
                        .mapTo(String.class)
                        .list());
    }

    void at(String time) {
        asking.at(time);
    }

    @Override
    public void close() {
        asking.close();
    }
}
