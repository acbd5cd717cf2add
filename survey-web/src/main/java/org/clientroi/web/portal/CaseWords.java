package org.clientroi.web.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.CaseState;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.response.domain.Reply;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;

/** The words that the list to call back and the page of a case share. */
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

    Figures figures() {
        return figures;
    }

    Texts texts() {
        return words;
    }
}
