package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientroi.account.domain.Role;
import org.clientroi.demo.FoundFigure;
import org.clientroi.demo.PlantedFigure;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.News;
import org.clientroi.recovery.domain.OrderStory;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.AnswerCursor;
import org.clientroi.response.domain.AnswerPage;
import org.clientroi.response.domain.AnswerSearch;
import org.clientroi.response.domain.AnswerSource;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.Choice;
import org.clientroi.response.domain.GivenReply;
import org.clientroi.response.domain.ListedAnswer;
import org.clientroi.response.domain.ListedAnswers;
import org.clientroi.response.domain.ProblemKind;
import org.clientroi.response.domain.Response;
import org.clientroi.response.domain.ScoreBand;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.Language;
import org.clientroi.shared.Money;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.Texts;
import org.clientroi.shared.UserId;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.web.Templates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The answers, the journey of an order and what was hidden, written to {@code target/portal} to be looked at. */
class AnswersPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T13:20:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-11-17T09:00:00Z");
    private static final OrderId ORDER = OrderId.next();
    private static final CustomerId CUSTOMER = CustomerId.next();
    private static final Map<String, String> KEPT = Map.of("shop", "lumen");

    private final Templates templates = new Templates();

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAnswerShowsItsFirstScoreWhatBecameOfItAndWhereItsCaseStands(Language language) throws IOException {
        String html = list(language, true);
        boolean french = language == Language.FR;

        assertThat(html)
                .contains("<span class=\"verdict bad\">" + (french ? "2 sur 10" : "2 out of 10"))
                .contains(french ? "puis 8 sur 10, le 18 nov." : "then 8 out of 10, on 18 Nov")
                .contains("Fendue &lt;b&gt;", french ? "\u202f: Remplacée" : ": Remplacée")
                .contains("/portal/orders/" + ORDER + "?shop=lumen", "/portal/call-back/")
                .contains(french ? "colis ou article abîmé" : "parcel or item damaged")
                .contains("/portal/satisfaction.xlsx?period=30d", "group=low", "after=")
                .doesNotContain("<b>à l’arrivée", " style=", "onclick");
        assertThat(list(language, false)).doesNotContain("satisfaction.xlsx");
    }

    private String list(Language language, boolean managing) throws IOException {
        Answers edited = new Answers(
                new Answer(2, Optional.of("Fendue <b>à l’arrivée"), ANSWERED),
                new Answer(8, Optional.of("Remplacée"), ANSWERED.plusSeconds(86_400)),
                1);
        ListedAnswer answer = new ListedAnswer(
                UUID.randomUUID(),
                ORDER,
                Optional.of("LU-20418"),
                ScoredQuestion.NPS,
                edited,
                Optional.of("damaged"),
                Set.of(ProblemKind.DAMAGED),
                true);
        Texts words = words(language);
        AnswerSearch search = choices("group", "low").search(Example.SHOP.id(), Example.NINETY_DAYS);
        Address address = Address.of("/portal/answers")
                .with("shop", "lumen")
                .with("group", "low")
                .with("period", "30d");
        AnswersList page = new AnswersWriter(caseWords(language), address, KEPT)
                .list(
                        frame(language, Place.ANSWERS),
                        "Maison Lumen",
                        choices("group", "low").offered(search, words),
                        new AnswerPage(List.of(answer), Optional.of(new AnswerCursor(NOW, answer.id()))),
                        Map.of(ORDER, opened()),
                        true,
                        managing);
        return written("answers", language, "portal/answers.jte", page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFilterHasItsWordsAndWhatTheAddressSaysWronglyLeavesNothingOut(Language language) {
        AnswerSearch nothing = choices("group", "best", "question", "shoe", "carrier", "DHL", "words", "  ")
                .search(Example.SHOP.id(), Example.NINETY_DAYS);
        assertThat(nothing).isEqualTo(AnswerSearch.all(Example.SHOP.id(), ScoredQuestion.NPS, Example.NINETY_DAYS));
        AnswerSearch all = choices(
                        "group",
                        "middle",
                        "question",
                        "service",
                        "carrier",
                        "GLS",
                        "words",
                        " Fendue ",
                        "spoken",
                        "en",
                        "problem",
                        "late",
                        "commented",
                        "1",
                        "contact",
                        "1")
                .search(Example.SHOP.id(), Example.NINETY_DAYS);
        assertThat(all)
                .isEqualTo(new AnswerSearch(
                        Example.SHOP.id(),
                        ScoredQuestion.SERVICE,
                        Example.NINETY_DAYS,
                        Optional.of(ScoreBand.MIDDLE),
                        Optional.of(ProblemKind.LATE),
                        Optional.of("GLS"),
                        Optional.of(Language.EN),
                        true,
                        true,
                        Optional.of("Fendue")));
        AnswersList.Choices choices = choices().offered(all, words(language));
        assertThat(choices.problems()).hasSize(1 + ProblemKind.values().length);
        assertThat(choices.bands())
                .filteredOn(Frame.Option::selected)
                .extracting(Frame.Option::value)
                .containsExactly("middle");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aJourneyTellsEachStepInItsOrder(Language language) throws IOException {
        Invitation invitation = Invitation.planned(
                Example.SHOP.id(), ORDER, CUSTOMER, Instant.parse("2026-11-16T08:00:00Z"), NOW.minusSeconds(900_000));
        invitation.queued(new Secrets("a secret that only the tests know: 32+"), Instant.parse("2026-11-16T08:00:00Z"));
        invitation.sent(Instant.parse("2026-11-16T08:00:10Z"), Example.SHOP.zone());
        invitation.answered(ANSWERED);
        Case about = opened();
        JourneyPage page = new JourneyWriter(caseWords(language), KEPT)
                .page(frame(language, Place.ANSWERS), story(Optional.of(invitation), Optional.of(about)));
        String html = written("journey", language, "portal/journey.jte", page);
        boolean french = language == Language.FR;

        assertThat(page.steps())
                .extracting(CaseSheet.Step::what)
                .containsExactlyElementsOf(
                        Stream.of("ordered", "shipped", "delivered", "asked", "answered", "changed", "ordered-again")
                                .map(step -> words(language).get("journey." + step))
                                .toList());
        assertThat(html)
                .contains(french ? "1 jour de retard" : "1 day late", "Fendue &lt;b&gt;")
                .contains(french ? "Service clients\u202f: Sans objet" : "Customer service: Not applicable")
                .contains(french ? "Lequel\u202f: Colis ou article abîmé" : "Which one: Parcel or item damaged")
                .contains("/portal/call-back/" + about.id())
                .doesNotContain("<b>à l’arrivée", " style=");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whyNobodyWasAskedIsSaidInWords(Language language) {
        Texts words = words(language);
        for (SkipReason reason : SkipReason.values()) {
            Invitation skipped = Invitation.planned(Example.SHOP.id(), ORDER, CUSTOMER, NOW, NOW);
            skipped.skipped(reason);
            assertThat(asking(language, Optional.of(skipped), false))
                    .extracting(CaseSheet.Step::notes)
                    .containsExactly(List.of(words.get("skip." + reason.code())));
        }
        Invitation planned = Invitation.planned(Example.SHOP.id(), ORDER, CUSTOMER, NOW, NOW);
        assertThat(asking(language, Optional.of(planned), true))
                .extracting(CaseSheet.Step::what)
                .containsExactly(words.get("journey.held"));
        assertThat(asking(language, Optional.empty(), false))
                .extracting(CaseSheet.Step::notes)
                .containsExactly(List.of(words.get("journey.no-plan")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyQuestionAndOptionHasItsWords(Language language) {
        Texts words = words(language);
        for (ScoredQuestion question : ScoredQuestion.values()) {
            assertThat(words.get("answers.question." + question.code())).isNotBlank();
        }
        List<GivenReply> all = Stream.of(ChoiceQuestion.values())
                .map(question -> reply(question, question.options().toArray(String[]::new)))
                .toList();
        OrderStory story = new OrderStory(
                order(ORDER, "2026-11-09T08:12:00Z"),
                Optional.empty(),
                false,
                List.of(),
                all,
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of());
        assertThat(new AnswerSteps(caseWords(language)).of(story)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasHiddenStandsBesideWhatWasFound(Language language) throws IOException {
        List<FoundFigure> figures = PlantedFigure.ALL.stream()
                .map(planted -> new FoundFigure(
                        planted,
                        planted.by().equals("voucher")
                                ? new NotEstimable(NotEstimable.Reason.TOO_FEW)
                                : new Estimate(
                                        planted.value() + 0.01,
                                        Optional.of(new Interval(
                                                planted.value() + (planted.by().equals("late") ? 0.005 : -0.02),
                                                planted.value() + 0.04,
                                                0.95)),
                                        900,
                                        "m")))
                .toList();
        HiddenPage page = new HiddenWriter(words(language)).page(frame(language, Place.HIDDEN), figures);
        String html = written("hidden", language, "portal/hidden.jte", page);
        boolean french = language == Language.FR;

        assertThat(html)
                .contains(french ? "13 valeurs cachées sur 20" : "13 hidden values of 20")
                .contains(french ? "43,2\u202f%" : "43.2%", french ? "hors de la fourchette" : "outside the range")
                .contains(french ? "trop peu pour le dire" : "too few to say")
                .doesNotContain(" style=");
        assertThat(page.groups()).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onlyADemonstrationHasAPageOfWhatWasHidden(Language language) {
        Set<Role> executive = Set.of(Role.EXECUTIVE);
        assertThat(new Doors(executive, 0, true).isOpen(Place.HIDDEN)).isTrue();
        assertThat(new Doors(executive, 0).isOpen(Place.HIDDEN)).isFalse();
        assertThat(new Doors(executive, 0, true).isOpen(Place.ANSWERS)).isFalse();
        assertThat(new Doors(Set.of(Role.AGENT), 0, true).isOpen(Place.HIDDEN)).isFalse();
        assertThat(words(language).get("nav.hidden")).isNotBlank();
    }

    private static List<CaseSheet.Step> asking(Language language, Optional<Invitation> invitation, boolean held) {
        OrderStory story = new OrderStory(
                order(ORDER, "2026-11-09T08:12:00Z"),
                invitation,
                held,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of());
        return new AskingSteps(caseWords(language))
                .of(story).stream().map(Moment::step).toList();
    }

    private static OrderStory story(Optional<Invitation> invitation, Optional<Case> about) {
        Answers edited = new Answers(
                new Answer(2, Optional.of("Fendue <b>à l’arrivée"), ANSWERED),
                new Answer(8, Optional.of("Remplacée"), ANSWERED.plusSeconds(86_400)),
                1);
        Answers service = Answers.of(new Answer(Optional.empty(), Optional.empty(), ANSWERED));
        return new OrderStory(
                order(ORDER, "2026-11-09T08:12:00Z"),
                invitation,
                false,
                List.of(response(ScoredQuestion.NPS, edited), response(ScoredQuestion.SERVICE, service)),
                List.of(reply(ChoiceQuestion.PROBLEM_KIND, "damaged")),
                about,
                List.of(),
                Map.of(),
                List.of(order(OrderId.next(), "2026-11-20T08:00:00Z"), order(ORDER, "2026-11-09T08:12:00Z")));
    }

    private static Response response(ScoredQuestion question, Answers answers) {
        return new Response(
                UUID.randomUUID(),
                new Response.Key(ORDER, question),
                Example.SHOP.id(),
                AnswerSource.SURVEY,
                answers,
                20_000,
                false);
    }

    private static GivenReply reply(ChoiceQuestion question, String... options) {
        return GivenReply.first(
                new GivenReply.Key(ORDER, question),
                Example.SHOP.id(),
                Example.SHOP.zone(),
                new Choice(List.of(options), Optional.empty(), ANSWERED));
    }

    private static Case opened() {
        News news = new News(Set.of(Reason.DAMAGED), Instant.parse("2026-11-20T14:00:00Z"), Optional.of("x"));
        Case about = Case.of(Example.SHOP.id(), ORDER, news, ANSWERED);
        about.takenBy(new Agent(UserId.next(), "Inès Faure"), NOW);
        return about;
    }

    private static CaseOrder order(OrderId id, String placed) {
        return new CaseOrder(
                id,
                Example.SHOP.id(),
                new CaseOrder.Person(
                        CUSTOMER,
                        Optional.of("Jeanne"),
                        Optional.of("Petit"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Language.FR)),
                Optional.of("LU-20418"),
                Instant.parse(placed),
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
                Optional.of("damaged"),
                false);
    }

    private static AnswerChoices choices(String... query) {
        Map<String, String> address = new HashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            address.put(query[i], query[i + 1]);
        }
        return new AnswerChoices(
                address,
                new ListedAnswers.Offered(
                        List.of(ScoredQuestion.NPS, ScoredQuestion.SERVICE), List.of("Colissimo", "GLS")));
    }

    private static CaseWords caseWords(Language language) {
        return new CaseWords(words(language), Example.SHOP, NOW);
    }

    private static Frame frame(Language language, Place place) {
        return new Frames(words(language), Map.of("shop", "lumen"))
                .around(
                        place,
                        new Doors(Set.of(Role.values()), 7, true),
                        List.of(Example.SHOP),
                        Example.SHOP,
                        View.of(PeriodChoice.Length.ALL),
                        Example.NINETY_DAYS,
                        Example.facts(4_812, 0),
                        new Frame.Account("Camille Roux", "token"));
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
