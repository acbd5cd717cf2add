package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientroi.recovery.domain.CaseCounts;
import org.clientroi.recovery.domain.CasePage;
import org.clientroi.recovery.domain.ListedCase;
import org.clientroi.shared.Texts;
import org.clientroi.web.portal.Frame.Link;

/** Turns cases into the list to call back. */
final class CallBackWriter {

    /** Whose cases are shown. */
    enum Show {
        ALL,
        MINE,
        SOLVED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final CaseWords cases;
    private final Texts words;
    private final Address address;

    /** @param address of the list, with shop and language */
    CallBackWriter(CaseWords cases, Address address) {
        this.cases = cases;
        this.words = cases.texts();
        this.address = address;
    }

    CallBackList list(Frame frame, String shop, CasePage page, CaseCounts.OnTheList counts, Show show, boolean first) {
        return new CallBackList(
                frame,
                words.get("call-back.heading", shop),
                words.get("call-back.lead"),
                filters(counts, show),
                page.cases().stream().map(this::row).toList(),
                words.get("call-back.empty." + show.code()),
                ways(page, show, first));
    }

    private CallBackList.Row row(ListedCase listed) {
        return new CallBackList.Row(
                cases.standing(listed.about()),
                cases.name(listed.order()),
                new Address(address.path() + "/" + listed.about().id(), address.query()).href(),
                cases.number(listed.order()),
                cases.reasons(listed.about().reasons()),
                cases.score(listed.reply()),
                cases.owner(listed.about()));
    }

    private List<Link> filters(CaseCounts.OnTheList counts, Show chosen) {
        return List.of(
                filter(Show.ALL, counts.open(), chosen),
                filter(Show.MINE, counts.mine(), chosen),
                filter(Show.SOLVED, counts.solved(), chosen));
    }

    private Link filter(Show show, long number, Show chosen) {
        String text = words.get(
                "call-back.filter",
                words.get("call-back." + show.code()),
                cases.figures().count(number));
        return new Link(text, target(show).href(), show == chosen ? "true" : "false", "");
    }

    private Address target(Show show) {
        return show == Show.ALL ? address : address.with("show", show.code());
    }

    private List<Link> ways(CasePage page, Show show, boolean first) {
        List<Link> ways = new ArrayList<>();
        if (!first) {
            ways.add(new Link(words.get("call-back.first"), target(show).href(), "false", ""));
        }
        page.next()
                .ifPresent(next -> ways.add(new Link(
                        words.get("call-back.more"),
                        target(show).with("after", next.toString()).href(),
                        "false",
                        "")));
        return List.copyOf(ways);
    }
}
