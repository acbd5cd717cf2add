package org.clientroi.web.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.OrderStory;
import org.clientroi.shared.Texts;

/** Ordered, shipped, delivered when it was promised or later, and ordered again. */
final class ParcelSteps {

    private final CaseWords cases;
    private final Texts words;

    ParcelSteps(CaseWords cases) {
        this.cases = cases;
        this.words = cases.texts();
    }

    List<Moment> of(OrderStory story) {
        CaseOrder order = story.order();
        CaseOrder.Journey parcel = order.journey();
        List<Moment> moments = new ArrayList<>();
        moments.add(moment("ordered", order.placedAt(), bought(order)));
        parcel.shippedAt().ifPresent(at -> moments.add(moment("shipped", at, shipped(parcel))));
        parcel.availableAt().ifPresent(at -> moments.add(moment("available", at, List.of())));
        parcel.deliveredAt().ifPresent(at -> moments.add(moment("delivered", at, delivered(order, at))));
        story.orders().stream()
                .filter(other -> other.placedAt().isAfter(order.placedAt()))
                .map(later -> moment("ordered-again", later.placedAt(), bought(later)))
                .forEach(moments::add);
        return moments;
    }

    private Moment moment(String key, Instant at, List<String> notes) {
        return new Moment(at, 1, new CaseSheet.Step(cases.moment(at), words.get("journey." + key), "", notes));
    }

    private List<String> bought(CaseOrder order) {
        String what = words.get("journey.bought", cases.number(order), cases.amount(order));
        return Stream.of(
                        Optional.of(what),
                        order.products().map(CaseWords::listed),
                        Optional.of(words.get("case.status." + order.status())))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> shipped(CaseOrder.Journey parcel) {
        return Stream.of(
                        parcel.carrier().map(carrier -> words.get("journey.by", carrier)),
                        parcel.method().map(method -> words.get("case.method." + method)),
                        parcel.promisedOn()
                                .map(day -> words.get(
                                        "journey.promised", cases.figures().day(day))))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> delivered(CaseOrder order, Instant at) {
        return Stream.of(
                        order.journey().promisedOn().map(promised -> punctuality(promised, cases.date(at))),
                        order.incident()
                                .map(incident -> words.get("answers.incident", words.get("case.incident." + incident))))
                .flatMap(Optional::stream)
                .toList();
    }

    private String punctuality(LocalDate promised, LocalDate delivered) {
        long days = ChronoUnit.DAYS.between(promised, delivered);
        return days <= 0
                ? words.get("journey.punctual", cases.figures().day(promised))
                : words.get(
                        "journey.late",
                        days,
                        cases.figures().count(days),
                        cases.figures().day(promised));
    }
}
