package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientroi.account.domain.Role;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseCounts;
import org.clientroi.recovery.domain.CaseCursor;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseFile;
import org.clientroi.recovery.domain.CaseLetter;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.CasePage;
import org.clientroi.recovery.domain.ListedCase;
import org.clientroi.recovery.domain.News;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.response.domain.ContactWish;
import org.clientroi.response.domain.ProblemKind;
import org.clientroi.response.domain.ProblemState;
import org.clientroi.response.domain.Reply;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.Money;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Texts;
import org.clientroi.shared.UserId;
import org.clientroi.web.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list to call back and the page of a case, written to {@code target/portal} so that they can be looked at. */
class CallBackPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T13:20:00Z");
    private static final Agent INES = new Agent(UserId.next(), "Inès Faure");
    private static final Agent PAUL = new Agent(UserId.next(), "Paul Mercier");
    private static final CustomerId CUSTOMER = CustomerId.next();

    private final Templates templates = new Templates();

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListSaysInWordsWhoIsOverdue(Language language) throws IOException {
        Case late = opened("2026-11-20T10:00:00Z", Reason.NOT_RECEIVED, Reason.LOW_SCORE);
        Case tried = opened("2026-11-20T17:00:00Z", Reason.LOW_SCORE);
        tried.notReachedBy(INES, Optional.empty(), NOW);
        CasePage page = new CasePage(
                List.of(listed(late), listed(opened("2026-11-20T17:00:00Z", Reason.CONTACT_ASKED)), listed(tried)),
                Optional.of(new CaseCursor(NOW, late.id().value())));
        String html = list(language, page, CallBackWriter.Show.ALL);

        assertThat(html)
                .contains("<span class=\"verdict bad\">" + (language == Language.FR ? "En retard" : "Overdue"))
                .contains("/portal/call-back/" + late.id() + "?shop=lumen", "Jeanne Petit", "Inès Faure")
                .contains(language == Language.FR ? "personne encore" : "nobody yet", "show=mine", "after=")
                .contains(language == Language.FR ? "À rappeler (7)" : "To call back (7)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyListSaysThatNobodyWaits(Language language) throws IOException {
        String html = list(language, new CasePage(List.of(), Optional.empty()), CallBackWriter.Show.SOLVED);
        assertThat(html).doesNotContain("<table").contains(language == Language.FR ? "Aucun dossier" : "No case");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCaseShowsAllThatWhoeverCallsNeeds(Language language) throws IOException {
        Case about = opened("2026-11-20T14:00:00Z", Reason.NOT_RECEIVED, Reason.CONTACT_ASKED, Reason.LOW_SCORE);
        CaseFile file = file(about, about.takenBy(INES, NOW), about.wroteBy(INES, NOW));
        CaseSheet sheet = writer(language, INES, false)
                .sheet(frame(language, EnumSet.allOf(Role.class)), file, CaseWriter.Refused.nothing());
        String html = written("case", language, "portal/case.jte", sheet);

        assertThat(html)
                .contains("Jeanne Petit", "href=\"tel:+33612345678\"", "jeanne@example.org", "LU-20418")
                .contains("Rien reçu, &lt;b&gt;malgré le suivi", "name=\"csrf\" value=\"token\"")
                .contains("value=\"reached\"", "value=\"not-reached\"", "value=\"solved\"", "value=\"write\"")
                .contains("ines@lumen.example.org", "value=\"give-back\"")
                .doesNotContain("value=\"take\"", "<b>malgré", " style=", "onclick");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatAnotherTookHasNoButtonsButForWhoeverManages(Language language) throws IOException {
        Case about = opened("2026-11-20T14:00:00Z", Reason.LOW_SCORE);
        CaseFile file = file(about, about.takenBy(PAUL, NOW));
        Frame frame = frame(language, EnumSet.of(Role.AGENT));
        CaseWriter.Refused refused = new CaseWriter.Refused(
                List.of(words(language).get("case.refused.others", "Paul Mercier")), "typed", "", "");

        String agents = written(
                "case-taken",
                language,
                "portal/case.jte",
                writer(language, INES, false).sheet(frame, file, refused));
        assertThat(agents).contains("role=\"alert\"", "Paul Mercier").doesNotContain("name=\"do\"");
        String managers = written(
                "case-managed",
                language,
                "portal/case.jte",
                writer(language, INES, true).sheet(frame, file, refused));
        assertThat(managers).contains("value=\"give-back\"").doesNotContain("value=\"reached\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasTypedAndRefusedIsStillThere(Language language) throws IOException {
        Case about = opened("2026-11-20T14:00:00Z", Reason.LOW_SCORE);
        CaseWriter.Refused refused = new CaseWriter.Refused(List.of("!"), "my note", "my subject", "my words");
        CaseSheet sheet =
                writer(language, INES, false).sheet(frame(language, EnumSet.of(Role.AGENT)), file(about), refused);
        assertThat(written("case-refused", language, "portal/case.jte", sheet))
                .contains(">my note</textarea>", "value=\"my subject\"", ">my words</textarea>");
    }

    @Test
    void anAgentSeesOnlyTheListAndAnExecutiveNeverDoes() {
        Texts words = words(Language.EN);
        assertThat(frame(Language.EN, EnumSet.of(Role.AGENT)).navigation())
                .flatExtracting(Frame.Group::links)
                .extracting(Frame.Link::text)
                .containsExactly("To call back (7)", "Answers");
        assertThat(frame(Language.EN, EnumSet.of(Role.AGENT)).footer()).isEmpty();
        assertThat(frame(Language.EN, EnumSet.of(Role.EXECUTIVE)).navigation())
                .flatExtracting(Frame.Group::links)
                .extracting(Frame.Link::text)
                .containsExactly(
                        words.get("nav.overview"),
                        words.get("nav.repeat-orders"),
                        words.get("nav.roi"),
                        words.get("nav.drivers"),
                        words.get("nav.reports"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatCanBeShownHasItsWords(Language language) {
        Texts words = words(language);
        for (Reason reason : Reason.values()) {
            assertThat(words.get("case.reason." + reason.code())).isNotBlank();
        }
        for (CaseEvent.Kind kind : CaseEvent.Kind.values()) {
            assertThat(words.get("case.event." + kind.code())).isNotBlank();
        }
        for (ProblemKind kind : ProblemKind.values()) {
            assertThat(words.get("case.kind." + kind.name().toLowerCase(Locale.ROOT)))
                    .isNotBlank();
        }
        for (var incident : org.clientroi.order.domain.Incident.values()) {
            assertThat(words.get("case.incident." + incident.code())).isNotBlank();
        }
        for (var status : org.clientroi.order.domain.OrderStatus.values()) {
            assertThat(words.get("case.status." + status.code())).isNotBlank();
        }
        for (var method : org.clientroi.order.domain.DeliveryMethod.values()) {
            assertThat(words.get("case.method." + method.code())).isNotBlank();
        }
        for (String wish : List.of("none", "email", "phone.any", "phone.morning", "phone.afternoon", "phone.evening")) {
            assertThat(words.get("case.wish." + wish)).isNotBlank();
        }
    }

    private String list(Language language, CasePage page, CallBackWriter.Show show) throws IOException {
        CallBackList list = new CallBackWriter(caseWords(language), address())
                .list(
                        frame(language, EnumSet.allOf(Role.class)),
                        "Maison Lumen",
                        page,
                        new CaseCounts.OnTheList(7, 2, 118),
                        show,
                        true);
        String name = page.cases().isEmpty() ? "call-back-empty" : "call-back";
        return written(name, language, "portal/call-back.jte", list);
    }

    private static CaseWriter writer(Language language, Agent viewer, boolean managing) {
        return new CaseWriter(
                caseWords(language),
                address(),
                new CaseWriter.Viewer(viewer, managing, Optional.of(new EmailAddress("ines@lumen.example.org"))));
    }

    private static CaseWords caseWords(Language language) {
        return new CaseWords(words(language), Example.SHOP, NOW);
    }

    private static Address address() {
        return Address.of("/portal/call-back").with("shop", "lumen");
    }

    private static Case opened(String deadline, Reason... reasons) {
        News news = new News(Set.of(reasons), Instant.parse(deadline), Optional.of("x"));
        return Case.of(Example.SHOP.id(), OrderId.next(), news, Instant.parse("2026-11-20T09:00:00Z"));
    }

    private static ListedCase listed(Case about) {
        return new ListedCase(about, order(about.order()), Optional.of(reply(about)));
    }

    private static CaseFile file(Case about, CaseEvent... events) {
        List<CaseEvent> history = new ArrayList<>(List.of(about.opened()));
        history.addAll(List.of(events));
        Map<UUID, CaseLetter> letters = history.stream()
                .filter(event -> event.kind() == CaseEvent.Kind.WROTE)
                .collect(Collectors.toMap(
                        CaseEvent::id,
                        _ -> new CaseLetter(Optional.empty(), "Votre commande", "Bonjour,\nnous cherchons le colis.")));
        return new CaseFile(
                about,
                order(about.order()),
                Optional.of(reply(about)),
                List.of(order(about.order()), order(OrderId.next())),
                history,
                letters);
    }

    private static Reply reply(Case about) {
        return new Reply(
                about.order(),
                Example.SHOP.id(),
                CUSTOMER,
                Optional.of(2),
                Optional.of("Rien reçu, <b>malgré le suivi qui dit livré."),
                Optional.of(ProblemState.UNSOLVED),
                Set.of(ProblemKind.NOT_RECEIVED, ProblemKind.UNANSWERED_QUESTION),
                Optional.of(new ContactWish.ByPhone(
                        Optional.of("+33 6 12 34 56 78"), Optional.of(ContactWish.PartOfDay.AFTERNOON))));
    }

    private static CaseOrder order(OrderId id) {
        return new CaseOrder(
                id,
                Example.SHOP.id(),
                new CaseOrder.Person(
                        CUSTOMER,
                        Optional.of("Jeanne"),
                        Optional.of("Petit"),
                        Optional.of("01 99 00 12 34"),
                        EmailAddress.parse("jeanne@example.org"),
                        Optional.of(Language.FR)),
                Optional.of("LU-20418"),
                Instant.parse("2026-11-09T08:12:00Z"),
                "delivered",
                new Money(new BigDecimal("128.90"), Example.EUR),
                Optional.of("Lampe Aube|Ampoule E27"),
                new CaseOrder.Journey(
                        Optional.of("Colissimo"),
                        Optional.of("home"),
                        Optional.of(LocalDate.of(2026, 11, 12)),
                        Optional.of(Instant.parse("2026-11-10T08:00:00Z")),
                        Optional.empty(),
                        Optional.of(Instant.parse("2026-11-13T10:41:00Z"))),
                Optional.of("late"),
                false);
    }

    private static Frame frame(Language language, Set<Role> roles) {
        return new Frames(words(language), Map.of("shop", "lumen"))
                .around(
                        Place.CALL_BACK,
                        new Doors(roles, 7),
                        List.of(Example.SHOP),
                        Example.SHOP,
                        View.of(PeriodChoice.Length.ALL),
                        Example.NINETY_DAYS,
                        Example.facts(4_812, 0),
                        new Frame.Account("Inès Faure", "token"));
    }

    private static Texts words(Language language) {
        return Texts.of(Figures.class, "portal", language);
    }

    private String written(String name, Language language, String template, Object page) throws IOException {
        String html = templates.render(template, page);
        Path folder = Files.createDirectories(Path.of("target", "portal"));
        Files.writeString(folder.resolve(name + "-" + language.code() + ".html"), html);
        return html;
    }
}
