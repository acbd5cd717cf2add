package org.clientroi.web.portal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientroi.outbox.application.MailPreview;
import org.clientroi.outbox.application.OutboxPage;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.outbox.domain.StoredMail;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.portal.OutboxList.Row;

/** Turns the outbox into its list, and a mail into its page. */
final class OutboxWriter {

    /** The link of a mail to the customer's page; without the score that a click would preselect. */
    private static final Pattern SURVEY = Pattern.compile("/s/[A-Za-z0-9_-]{22}");

    private final Texts words;
    private final Figures figures;
    private final Shop shop;
    private final ZoneId zone;
    private final Address address;

    /** @param address of the list, with shop and language */
    OutboxWriter(Texts words, Shop shop, Address address) {
        this.words = words;
        this.figures = new Figures(words);
        this.shop = shop;
        this.zone = shop.zone();
        this.address = address;
    }

    OutboxList list(Frame frame, OutboxQuery query, OutboxPage page, Map<MailState, Long> counts) {
        List<Row> rows = page.lines().stream()
                .map(line -> row(line.mail(), line.heading()))
                .toList();
        boolean searching = query.isSearch();
        return new OutboxList(
                frame,
                words.get("outbox.heading", shop.name()),
                words.get(lead(query, rows.isEmpty())),
                search(query, page, counts),
                searching ? List.of() : states(counts, query.state()),
                rows,
                searching ? List.of() : ways(page, query.state(), query.after().isEmpty()));
    }

    private static String lead(OutboxQuery query, boolean empty) {
        if (query.isSearch()) {
            return empty && !query.isMistyped() ? "outbox.search.nothing" : "outbox.search.lead";
        }
        return empty ? "outbox.empty.lead" : "outbox.lead";
    }

    private OutboxList.Search search(OutboxQuery query, OutboxPage page, Map<MailState, Long> counts) {
        boolean found = query.isSearch() && !counts.isEmpty();
        return new OutboxList.Search(
                address.href(),
                query.typed(),
                query.isMistyped() ? Optional.of(words.get("outbox.search.mistyped")) : Optional.empty(),
                query.isSearch()
                        ? Optional.of(new Frame.Link(words.get("outbox.search.all"), address.href(), "false", ""))
                        : Optional.empty(),
                found ? choices(counts, query.state()) : List.of(),
                found
                        ? page.next()
                                .map(next -> new OutboxList.Older(
                                        query.state().map(MailState::code).orElse(""),
                                        next.toString(),
                                        words.get("outbox.more")))
                        : Optional.empty());
    }

    private List<OutboxList.Choice> choices(Map<MailState, Long> counts, Optional<MailState> chosen) {
        return filters(counts, chosen)
                .map(state -> new OutboxList.Choice(
                        state.map(MailState::code).orElse(""),
                        filter(state, counts),
                        String.valueOf(state.equals(chosen))))
                .toList();
    }

    MailPage mail(Frame frame, MailPreview preview) {
        Optional<MailHeading> heading =
                preview.content().map(content -> new MailHeading(Optional.of(content.to()), content.subject()));
        Row row = row(preview.mail(), heading);
        return new MailPage(
                frame,
                row.subject(),
                row,
                preview.content().map(content -> content(preview.mail(), content)).stream()
                        .toList(),
                new Frame.Link(words.get("outbox.mail.back"), address.href(), "false", ""));
    }

    private Row row(StoredMail mail, Optional<MailHeading> heading) {
        List<String> reason = new ArrayList<>();
        mail.reason().ifPresent(why -> reason.add(words.get("outbox.reason." + why.code())));
        mail.words().ifPresent(reason::add);
        return new Row(
                words.get("outbox.state." + mail.state().code()),
                tone(mail.state()),
                heading.flatMap(MailHeading::to)
                        .map(to -> to.value())
                        .orElseGet(() -> words.get("outbox.recipient.erased")),
                heading.map(MailHeading::subject).orElseGet(() -> kind(mail.kind())),
                new Address(address.path() + "/" + mail.id(), address.query()).href(),
                when(mail),
                figures.count(mail.attempts()),
                List.copyOf(reason));
    }

    private MailPage.Content content(StoredMail mail, ComposedMail content) {
        Matcher link = SURVEY.matcher(content.text());
        List<Frame.Link> survey = link.find()
                ? List.of(new Frame.Link(words.get("outbox.mail.survey"), link.group(), "false", ""))
                : List.of();
        return new MailPage.Content(
                content.from().toString(),
                content.to().value(),
                content.subject(),
                new Address(address.path() + "/" + mail.id() + "/preview", address.query()).href(),
                content.text(),
                survey);
    }

    private String when(StoredMail mail) {
        return mail.sentAt()
                .map(at -> figures.moment(at, zone))
                .orElseGet(() -> mail.state() == MailState.WAITING
                        ? words.get("outbox.due", figures.moment(mail.dueAt(), zone))
                        : figures.moment(mail.dueAt(), zone));
    }

    private String kind(String kind) {
        return words.has("outbox.kind." + kind) ? words.get("outbox.kind." + kind) : kind;
    }

    private static String tone(MailState state) {
        return switch (state) {
            case SENT -> "good";
            case FAILED -> "bad";
            case WAITING, SENDING, DROPPED -> "unsure";
        };
    }

    private List<Frame.Link> states(Map<MailState, Long> counts, Optional<MailState> chosen) {
        return filters(counts, chosen)
                .map(state -> new Frame.Link(
                        filter(state, counts),
                        state.map(each -> address.with("state", each.code()))
                                .orElse(address)
                                .href(),
                        String.valueOf(state.equals(chosen)),
                        ""))
                .toList();
    }

    /** Any state, then each in which there are mails. */
    private static Stream<Optional<MailState>> filters(Map<MailState, Long> counts, Optional<MailState> chosen) {
        return Stream.concat(
                Stream.of(Optional.empty()),
                Arrays.stream(MailState.values())
                        .filter(state -> counts.getOrDefault(state, 0L) > 0 || chosen.equals(Optional.of(state)))
                        .map(Optional::of));
    }

    private String filter(Optional<MailState> state, Map<MailState, Long> counts) {
        long mails = state.map(each -> counts.getOrDefault(each, 0L))
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
        return words.get(
                "outbox.filter",
                words.get("outbox.state." + state.map(MailState::code).orElse("all")),
                figures.count(mails));
    }

    private List<Frame.Link> ways(OutboxPage page, Optional<MailState> state, boolean first) {
        Address here = state.map(each -> address.with("state", each.code())).orElse(address);
        List<Frame.Link> ways = new ArrayList<>();
        if (!first) {
            ways.add(new Frame.Link(words.get("outbox.newest"), here.href(), "false", ""));
        }
        page.next()
                .ifPresent(next -> ways.add(new Frame.Link(
                        words.get("outbox.more"),
                        here.with("after", next.toString()).href(),
                        "false",
                        "")));
        return List.copyOf(ways);
    }
}
