package org.clientroi.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clientroi.invitation.domain.OptOut;
import org.clientroi.invitation.domain.OptOutScope;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.invitation.domain.SurveyOpening;
import org.clientroi.invitation.domain.SurveyOpening.ClosedBecause;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.SurveyReading;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.ShopIdentity;
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
    private static final SurveyFacts FACTS = new SurveyFacts(
            InvitationId.next(),
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
    private static final Answers ANSWERS = Answers.of(new Answer(9, Optional.of("Livrée en deux jours."), ANSWERED));

    private final SurveyComposer survey = new SurveyComposer(new Templates());
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
        pages.put("thanks", survey.thanks(editable(), visit, "/s/" + TOKEN));
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

    Page open(Optional<Integer> score, boolean problem) {
        SurveyReading reading = reading(new SurveyOpening.Open(FACTS), Optional.empty());
        Visit pressed = new Visit(visit.path(), visit.chosen(), visit.browser(), score, problem);
        return survey.survey(reading, pressed, Optional.empty());
    }

    Page refused(Entry entry) {
        return survey.survey(reading(new SurveyOpening.Open(FACTS), Optional.empty()), visit, Optional.of(entry));
    }

    private Page of(SurveyOpening opening) {
        return survey.survey(reading(opening, Optional.empty()), visit, Optional.empty());
    }

    private static SurveyReading editable() {
        Instant until = ANSWERED.plusSeconds(7 * 86_400);
        return reading(new SurveyOpening.Editable(FACTS, ANSWERED, until), Optional.of(ANSWERS));
    }

    private static SurveyReading reading(SurveyOpening opening, Optional<Answers> answers) {
        return new SurveyReading(opening, answers, Optional.of("unsubscribe-token-22-cc"));
    }

    private static OptOut leaving(Optional<OptOutScope> already) {
        return new OptOut(SHOP, LETTERHEAD, Language.FR, already);
    }
}
