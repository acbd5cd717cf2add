package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseFile;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.CaseState;
import org.clientroi.response.domain.ContactWish;
import org.clientroi.response.domain.ProblemKind;
import org.clientroi.response.domain.Reply;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Texts;
import org.clientroi.web.portal.CaseSheet.Fact;

/** Turns what is known of a case into its page. */
final class CaseWriter {

    private final CaseWords cases;
    private final Texts words;
    private final Address list;
    private final Viewer viewer;

    /**
     * Who looks.
     *
     * @param managing may give back what another took
     * @param replies where an answer to a letter goes, if it is known
     */
    record Viewer(Agent agent, boolean managing, Optional<EmailAddress> replies) {}

    /** What was typed and could not be done, so that it is not lost, and why. */
    record Refused(List<String> why, String note, String subject, String body) {

        static Refused nothing() {
            return new Refused(List.of(), "", "", "");
        }
    }

    /** @param list the address of the list, with shop and language */
    CaseWriter(CaseWords cases, Address list, Viewer viewer) {
        this.cases = cases;
        this.words = cases.texts();
        this.list = list;
        this.viewer = viewer;
    }

    CaseSheet sheet(Frame frame, CaseFile file, Refused refused) {
        Case about = file.about();
        return new CaseSheet(
                frame,
                cases.name(file.order()),
                cases.standing(about),
                cases.owner(about),
                refused.why(),
                new Frame.Link(words.get("case.back"), list.href(), "false", ""),
                new Address(list.path() + "/" + about.id(), list.query()).href(),
                phone(file).map(this::call).stream().toList(),
                contact(file),
                cases.reasons(about.reasons()),
                file.reply().flatMap(Reply::comment).stream().toList(),
                said(file),
                order(file.order()),
                doings(about, refused),
                letter(file, refused),
                file.history().stream()
                        .map(event -> cases.step(event, file.letters()))
                        .toList(),
                file.orders().stream().map(each -> past(each, file)).toList(),
                new Frame.Link(words.get("case.journey"), journey(file.order()).href(), "false", ""));
    }

    /** The number the customer gave for this, else the one of the order. */
    private static Optional<String> phone(CaseFile file) {
        return file.reply()
                .flatMap(Reply::contact)
                .flatMap(wish -> wish instanceof ContactWish.ByPhone byPhone ? byPhone.number() : Optional.empty())
                .or(() -> file.order().person().phone());
    }

    private Frame.Link call(String number) {
        return new Frame.Link(
                words.get("case.call", number.replace(' ', '\u00a0')),
                "tel:" + number.replaceAll("[^+0-9]", ""),
                "false",
                "");
    }

    private List<Fact> contact(CaseFile file) {
        CaseOrder.Person person = file.order().person();
        return Stream.of(
                        file.reply().flatMap(Reply::contact).map(wish -> fact("wish", wish(wish))),
                        person.email().map(address -> fact("email", address.value())),
                        person.language().map(language -> fact("language", words.get("language." + language.code()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private String wish(ContactWish wish) {
        return switch (wish) {
            case ContactWish.None _ -> words.get("case.wish.none");
            case ContactWish.ByEmail _ -> words.get("case.wish.email");
            case ContactWish.ByPhone(var _, var when) ->
                words.get("case.wish.phone."
                        + when.map(part -> part.name().toLowerCase(Locale.ROOT)).orElse("any"));
        };
    }

    private List<Fact> said(CaseFile file) {
        List<Fact> said = new ArrayList<>();
        file.reply().ifPresent(reply -> {
            reply.score().ifPresent(_ -> said.add(fact("score", cases.score(file.reply()))));
            reply.problem().ifPresent(state -> said.add(fact("problem", words.get("case.problem." + code(state)))));
            reply.problems().stream()
                    .sorted()
                    .map(ProblemKind::name)
                    .map(kind -> words.get("case.kind." + kind.toLowerCase(Locale.ROOT)))
                    .reduce((one, other) -> one + ", " + other)
                    .ifPresent(kinds -> said.add(fact("kinds", kinds)));
        });
        return List.copyOf(said);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private List<Fact> order(CaseOrder order) {
        CaseOrder.Journey journey = order.journey();
        return Stream.of(
                        Optional.of(fact("number", cases.number(order))),
                        order.products().map(products -> fact("products", CaseWords.listed(products))),
                        Optional.of(fact("amount", cases.amount(order))),
                        Optional.of(fact("placed", cases.day(order.placedAt()))),
                        Optional.of(fact("status", words.get("case.status." + order.status()))),
                        journey.carrier().map(carrier -> fact("carrier", carrier)),
                        journey.method().map(method -> fact("method", words.get("case.method." + method))),
                        journey.shippedAt().map(at -> fact("shipped", cases.day(at))),
                        journey.availableAt().map(at -> fact("available", cases.day(at))),
                        journey.deliveredAt().map(at -> fact("delivered", cases.moment(at))),
                        order.incident().map(incident -> fact("incident", words.get("case.incident." + incident))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Fact fact(String key, String text) {
        return new Fact(words.get("case.fact." + key), text);
    }

    private CaseSheet.Doings doings(Case about, Refused refused) {
        boolean mine = about.isOpen() && about.mayBeHandledBy(viewer.agent());
        return new CaseSheet.Doings(
                about.state() == CaseState.WAITING,
                about.state() == CaseState.TAKEN && (mine || viewer.managing()),
                mine,
                refused.note());
    }

    private List<CaseSheet.Letter> letter(CaseFile file, Refused refused) {
        boolean may = file.about().isOpen()
                && file.about().mayBeHandledBy(viewer.agent())
                && file.order().canBeWrittenTo();
        if (!may) {
            return List.of();
        }
        String replies = viewer.replies()
                .map(address -> words.get("case.letter.replies", address.value()))
                .orElseGet(() -> words.get("case.letter.replies.shop"));
        String subject = refused.subject().isEmpty()
                ? words.get("case.letter.usual", cases.number(file.order()))
                : refused.subject();
        String to = file.order().person().email().orElseThrow().value();
        return List.of(new CaseSheet.Letter(to, subject, refused.body(), replies));
    }

    private CaseSheet.Past past(CaseOrder order, CaseFile file) {
        return cases.past(order, order.order().equals(file.order().order()), journey(order));
    }

    private Address journey(CaseOrder order) {
        return new Address(JourneyWriter.PATH + "/" + order.order(), list.query());
    }
}
