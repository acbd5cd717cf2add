package org.clientroi.web.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseLetter;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.CaseState;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.response.domain.Reply;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;

/** The words that the list to call back, the page of a case and the journey of an order share. */
final class CaseWords {

    private final Texts words;
    private final Figures figures;
    private final ZoneId zone;
    private final Instant now;

    CaseWords(Texts words, Shop shop, Instant now) {
        this.words = words;
        this.figures = new Figures(words);
        this.zone = shop.zone();
        this.now = now;
    }

    /** Late is said in words, not only by a colour. */
    CallBackList.Standing standing(Case about) {
        String by = words.get("case.by", moment(about.deadline()));
        if (about.state() == CaseState.SOLVED || about.state() == CaseState.CLOSED) {
            String closed = about.closedAt().map(this::moment).orElse("");
            return standing(about.state().code(), about.state() == CaseState.SOLVED ? "good" : "unsure", closed);
        }
        if (about.calledAt().isPresent()) {
            return standing("called", "good", moment(about.calledAt().get()));
        }
        return about.isOverdueAt(now) ? standing("overdue", "bad", by) : standing("due", "unsure", by);
    }

    private CallBackList.Standing standing(String key, String tone, String when) {
        return new CallBackList.Standing(words.get("case.standing." + key), tone, when);
    }

    /** The name, or the order for want of one. */
    String name(CaseOrder order) {
        return order.person().fullName().orElseGet(() -> words.get("case.nameless", number(order)));
    }

    String number(CaseOrder order) {
        return order.number().orElseGet(() -> words.get("case.numberless"));
    }

    List<String> reasons(Collection<Reason> reasons) {
        return reasons.stream()
                .sorted()
                .map(reason -> words.get("case.reason." + reason.code()))
                .toList();
    }

    String score(Optional<Reply> reply) {
        return reply.flatMap(Reply::score)
                .map(score -> words.get("case.score", figures.count(score)))
                .orElse("");
    }

    String owner(Case about) {
        return about.owner().map(Agent::name).orElseGet(() -> words.get("case.nobodys"));
    }

    String moment(Instant at) {
        return figures.moment(at, zone);
    }

    String day(Instant at) {
        return figures.day(at.atZone(zone).toLocalDate());
    }

    LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    String amount(CaseOrder order) {
        return figures.money(
                order.amount().amount().doubleValue(), order.amount().currency(), 2);
    }

    /** Files divide articles by a bar, with or without blanks around it. */
    static String listed(String products) {
        return products.replaceAll("\\s*\\|\\s*", ", ");
    }

    /** Something done about a case. */
    CaseSheet.Step step(CaseEvent event, Map<UUID, CaseLetter> letters) {
        List<String> notes = new ArrayList<>();
        event.note().ifPresent(notes::add);
        Optional.ofNullable(letters.get(event.id()))
                .map(letter -> letter.subject() + "\n" + letter.body())
                .ifPresent(notes::add);
        boolean reasoned = event.kind() == CaseEvent.Kind.OPENED
                || event.kind() == CaseEvent.Kind.GREW
                || event.kind() == CaseEvent.Kind.REOPENED;
        if (reasoned) {
            notes.add(String.join(", ", reasons(event.reasons())));
        }
        return new CaseSheet.Step(
                moment(event.at()),
                words.get("case.event." + event.kind().code()),
                event.author().map(Agent::name).orElse(""),
                List.copyOf(notes));
    }

    /** @param current the one that the page is about */
    CaseSheet.Past past(CaseOrder order, boolean current, Address journey) {
        return new CaseSheet.Past(
                new Frame.Link(number(order), journey.href(), "false", ""),
                day(order.placedAt()),
                amount(order),
                words.get("case.status." + order.status()),
                order.products().map(CaseWords::listed).orElse(""),
                current);
    }

    Figures figures() {
        return figures;
    }

    Texts texts() {
        return words;
    }
}
