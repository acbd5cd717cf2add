package org.clientroi.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.invitation.domain.OptOut;
import org.clientroi.invitation.domain.OptOutScope;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.invitation.domain.SurveyOpening;
import org.clientroi.invitation.domain.SurveyOpening.ClosedBecause;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.Choice;
import org.clientroi.response.domain.GivenReply;
import org.clientroi.response.domain.Picked;
import org.clientroi.response.domain.Replied;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.SurveyReading;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.survey.domain.LastQuestion;
import org.clientroi.web.Templates;

/** The customer's pages as an imagined shop has them. */
final class Samples {

    static final String TOKEN = "Tq3vX0cJkz5mG1yN8wLrAg";

    private static final Instant ANSWERED = Instant.parse("2026-11-20T09:30:00Z");
    private static final ShopIdentity SHOP =
            new ShopIdentity("Maison Lumen", Language.FR, ZoneId.of("Europe/Paris"), Currency.getInstance("EUR"));
    private static final Letterhead LETTERHEAD = new Letterhead(
            Optional.empty(),
            Optional.empty(),
            Optional.of("Lumen SAS"),
            Optional.empty(),
            Optional.of("01 23 45 67 89"),
            Optional.of("https://lumen.example.org/donnees"),
            Optional.of("https://lumen.example.org/accessibilite"),
            Optional.empty(),
            "#1c2140");
    private static final SurveyFacts FACTS = facts(InvitationId.next());
    private static final Answers ANSWERS = Answers.of(new Answer(9, Optional.of("Livrée en deux jours."), ANSWERED));

    static final Replied NOTHING_MORE = new Replied(Map.of(ScoredQuestion.NPS, ANSWERS), Map.of());
    private static final Map<ChoiceQuestion, Picked> PROBLEM = Map.of(
            ChoiceQuestion.PROBLEM, Picked.of("unsolved"),
            ChoiceQuestion.PROBLEM_KIND, Picked.of("damaged", "other"),
            ChoiceQuestion.CONTACT, new Picked(Set.of("phone"), Optional.of("06 12 34 56 78")),
            ChoiceQuestion.CALL_TIME, Picked.of("evening"));
    static final Replied TOLD = replied(
            Map.of(
                    ScoredQuestion.NPS, ANSWERS,
                    ScoredQuestion.PRODUCT, Answers.of(new Answer(2, Optional.empty(), ANSWERED)),
                    ScoredQuestion.SERVICE, Answers.of(new Answer(Optional.empty(), Optional.empty(), ANSWERED))),
            PROBLEM);
    private static final Replied TOLD_ONLY = replied(Map.of(), PROBLEM);

    private final SurveyComposer survey = new SurveyComposer(new Templates());
    private final LaterPagesComposer later = new LaterPagesComposer(new Templates());
    private final OptOutComposer optOut = new OptOutComposer(new Templates());
    private final Visit visit;

    Samples(Language language) {
        visit = new Visit("/s/" + TOKEN, Optional.of(language), language, Optional.empty(), false);
    }

    Map<String, Page> all() {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("survey", open(Optional.of(9), false));
        pages.put("problem", open(Optional.empty(), true));
        pages.put("no-score", refused(new Entry(Optional.empty(), "Trop lent", Optional.of(Mistake.NO_SCORE))));
        pages.put(
                "long", refused(new Entry(Optional.of(3), "lent ".repeat(500), Optional.of(Mistake.COMMENT_TOO_LONG))));
        pages.put("edit", survey.survey(editable(), visit, Optional.empty()));
        pages.put("details", details(NOTHING_MORE, false));
        pages.put("details-told", details(TOLD, false));
        pages.put("details-after-problem", details(TOLD_ONLY, true));
        pages.put("details-long-number", refusedNumber());
        pages.put("thanks", thanks(NOTHING_MORE, Optional.empty()));
        pages.put("thanks-contact", thanks(TOLD, Optional.of(ANSWERED.plusSeconds(3_600))));
        pages.put("thanks-problem-only", thanks(TOLD_ONLY, Optional.empty()));
        for (LastQuestion question : LastQuestion.values()) {
            if (question != LastQuestion.EASE) {
                pages.put("thanks-" + question.code(), thanks(asked(question), NOTHING_MORE, Optional.empty()));
            }
        }
        pages.put("expired", of(new SurveyOpening.Expired(FACTS)));
        pages.put("answered", of(new SurveyOpening.Closed(FACTS, ClosedBecause.ANSWERED)));
        pages.put("closed-by-opt-out", of(new SurveyOpening.Closed(FACTS, ClosedBecause.OPTED_OUT)));
        pages.put("withdrawn", of(new SurveyOpening.Closed(FACTS, ClosedBecause.OTHER)));
        pages.put("unknown", of(new SurveyOpening.Unknown()));
        pages.put("opt-out", optOut.choices(leaving(Optional.empty()), visit));
        pages.put("opted-out", optOut.done(leaving(Optional.of(OptOutScope.THIS_SHOP)), visit));
        pages.put("opt-out-unknown", optOut.unknown(visit));
        return pages;
    }

    private static SurveyFacts facts(InvitationId invitation) {
        return new SurveyFacts(
                invitation,
                OrderId.next(),
                CustomerId.next(),
                ShopId.next(),
                SHOP,
                LETTERHEAD,
                Optional.empty(),
                Language.FR,
                Optional.empty(),
                Optional.of("Claire"),
                Optional.of("LU-20418"),
                Optional.of("Lampe Aube"),
                Optional.of(LocalDate.of(2026, 11, 18)),
                true);
    }

    Page open(Optional<Integer> score, boolean problem) {
        SurveyReading reading = reading(new SurveyOpening.Open(FACTS));
        Visit pressed = new Visit(visit.path(), visit.chosen(), visit.browser(), score, problem);
        return survey.survey(reading, pressed, Optional.empty());
    }

    Page refused(Entry entry) {
        return survey.survey(reading(new SurveyOpening.Open(FACTS)), visit, Optional.of(entry));
    }

    private Page of(SurveyOpening opening) {
        return survey.survey(reading(opening), visit, Optional.empty());
    }

    Page details(Replied replied, boolean afterProblem) {
        return later.details(editable(FACTS, replied, Optional.empty()), at("/more", afterProblem), Optional.empty())
                .orElseThrow();
    }

    private Page refusedNumber() {
        Filled filled = new Filled(
                Map.of(ChoiceQuestion.CONTACT, new Picked(Set.of("phone"), Optional.of("0".repeat(61)))), Map.of());
        return later.details(
                        editable(FACTS, NOTHING_MORE, Optional.empty()),
                        at("/more", false),
                        Optional.of(new Refused(filled, Mistake.NUMBER_TOO_LONG)))
                .orElseThrow();
    }

    private Page thanks(Replied replied, Optional<Instant> contactBy) {
        return thanks(FACTS, replied, contactBy);
    }

    Page thanks(SurveyFacts facts, Replied replied, Optional<Instant> contactBy) {
        return later.thanks(editable(facts, replied, contactBy), at("/thanks", false), "/s/" + TOKEN, Optional.empty())
                .orElseThrow();
    }

    private Visit at(String page, boolean problem) {
        return new Visit(visit.path() + page, visit.chosen(), visit.browser(), Optional.empty(), problem);
    }

    /** The order of a customer for whom this question was drawn. */
    static SurveyFacts asked(LastQuestion question) {
        InvitationId invitation = Stream.generate(InvitationId::next)
                .filter(id -> LastQuestion.drawnFor(id, false) == question)
                .findFirst()
                .orElseThrow();
        return facts(invitation);
    }

    private static SurveyReading editable() {
        return editable(FACTS, NOTHING_MORE, Optional.empty());
    }

    private static SurveyReading editable(SurveyFacts facts, Replied replied, Optional<Instant> contactBy) {
        Instant until = ANSWERED.plusSeconds(7 * 86_400);
        return new SurveyReading(
                new SurveyOpening.Editable(facts, ANSWERED, until),
                replied,
                Optional.of("unsubscribe-token-22-cc"),
                contactBy);
    }

    private static SurveyReading reading(SurveyOpening opening) {
        return new SurveyReading(opening, Replied.NOTHING, Optional.of("unsubscribe-token-22-cc"), Optional.empty());
    }

    private static Replied replied(Map<ScoredQuestion, Answers> scores, Map<ChoiceQuestion, Picked> picked) {
        return new Replied(scores, picked.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            Choice choice = new Choice(
                    entry.getKey().inOrder(entry.getValue().options()),
                    entry.getValue().words(),
                    ANSWERED);
            return GivenReply.first(
                    new GivenReply.Key(FACTS.order(), entry.getKey()), FACTS.shop(), SHOP.zone(), choice);
        })));
    }

    private static OptOut leaving(Optional<OptOutScope> already) {
        return new OptOut(SHOP, LETTERHEAD, Language.FR, already);
    }
}
