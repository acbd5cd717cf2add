package org.clientroi.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.Survey;
import org.clientroi.response.domain.SurveyLink;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.Templates;

/** Puts the survey's pages into words, in the customer's language and the shop's colour. */
@ApplicationScoped
class SurveyComposer {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int NOT_STORED = 422;

    private final Templates templates;

    @SuppressWarnings("NullAway")
    protected SurveyComposer() {
        this(null);
    }

    @Inject
    SurveyComposer(Templates templates) {
        this.templates = templates;
    }

    /** What a link shows to who follows it; {@code preferred} is the browser's language, for links that are not ours. */
    Page show(Survey survey, Visit visit, Language preferred) {
        return switch (survey) {
            case Survey.Open open -> form(open, visit, firstSight(open, visit));
            case Survey.Answered answered -> gone(answered.link(), visit, "answered", List.of("answered.1"));
            case Survey.Expired expired -> expired(expired.link(), visit);
            case Survey.Withdrawn withdrawn -> gone(withdrawn.link(), visit, "withdrawn", List.of("withdrawn.1"));
            case Survey.Unknown _ -> unknown(visit.chosen().orElse(preferred), visit);
        };
    }

    /** The same page again, with what was written kept and what is wrong with it said. */
    Page refuse(Survey.Open open, Visit visit, Entry entry) {
        return form(open, visit, entry);
    }

    Page thank(SurveyLink link, Answers answers, Optional<String> editableUntil, Visit visit) {
        Texts words = words(link, visit);
        Optional<ThanksPage.Edit> edit = editableUntil.map(until ->
                new ThanksPage.Edit(words.get("thanks.until", until), visit.inChosenLanguage(visit.path())));
        Layout layout = layout(link, words, words.get("thanks.title"), visit.path() + "/thanks?lang=" + other(words));
        ThanksPage page = new ThanksPage(layout, answers.last().score(), answers.last().comment(), edit);
        return new Page(OK, templates.render("page/thanks.jte", page), layout.style());
    }

    Language languageOf(SurveyLink link, Visit visit) {
        return visit.chosen().orElse(link.language());
    }

    private static Entry firstSight(Survey.Open open, Visit visit) {
        Optional<Integer> given = open.answers().map(answers -> answers.last().score());
        String comment = open.answers().flatMap(answers -> answers.last().comment()).orElse("");
        return new Entry(visit.score().or(() -> given), comment, Optional.empty());
    }

    private Page form(Survey.Open open, Visit visit, Entry entry) {
        SurveyLink link = open.link();
        Texts words = words(link, visit);
        String title = words.get(entry.mistake().isPresent() ? "survey.titleWithMistake" : "survey.title");
        Layout layout = layout(link, words, title, visit.in(other(words)));
        SurveyPage page = new SurveyPage(
                layout,
                heading(link.facts(), words),
                delivered(link.facts(), words),
                open.answers().map(answers -> earlier(answers, link, words)),
                visit.problem() ? Optional.of(problem(link.shop(), words)) : Optional.empty(),
                visit.problem() ? Optional.empty() : Optional.of(visit.withProblem()),
                visit.action(),
                words.get("q1", link.shop().name()),
                entry);
        int status = entry.mistake().isPresent() ? NOT_STORED : OK;
        return new Page(status, templates.render("page/survey.jte", page), layout.style());
    }

    private static String heading(SurveyLink.Facts facts, Texts words) {
        String number = facts.orderNumber().orElse("");
        return facts.firstName()
                .map(name -> words.get("survey.headingWithName", name, number))
                .orElseGet(() -> words.get("survey.heading", number))
                .strip();
    }

    private static Optional<String> delivered(SurveyLink.Facts facts, Texts words) {
        return facts.deliveredOn()
                .map(day -> Moments.day(day, words.language()))
                .map(day -> facts.products()
                        .map(products -> words.get("survey.deliveredProduct", day, products))
                        .orElseGet(() -> words.get("survey.delivered", day)));
    }

    private static String earlier(Answers answers, SurveyLink link, Texts words) {
        return words.get("survey.earlier", answers.last().score(), until(answers, link, words.language()));
    }

    static String until(Answers answers, SurveyLink link, Language language) {
        return Moments.moment(answers.editableUntil().atZone(link.shop().zone()), language);
    }

    private static String problem(Shop shop, Texts words) {
        return shop.letterhead()
                .phone()
                .map(phone -> words.get("problem.tellOrCall", phone))
                .orElseGet(() -> words.get("problem.tell"));
    }

    private Page expired(SurveyLink link, Visit visit) {
        boolean phone = link.shop().letterhead().phone().isPresent();
        return gone(link, visit, "expired", List.of("expired.1", phone ? "expired.2phone" : "expired.2"));
    }

    private Page gone(SurveyLink link, Visit visit, String what, List<String> sentences) {
        Texts words = words(link, visit);
        String phone = link.shop().letterhead().phone().orElse("");
        Layout layout = layout(link, words, words.get(what + ".title"), visit.in(other(words)));
        List<String> paragraphs = new ArrayList<>();
        sentences.forEach(sentence -> paragraphs.add(words.get(sentence, phone)));
        return notice(GONE, new NoticePage(layout, paragraphs));
    }

    private Page unknown(Language language, Visit visit) {
        Texts words = Texts.of(SurveyComposer.class, "texts", language);
        Layout layout = new Layout(
                words,
                words.get("unknown.title"),
                Optional.empty(),
                PageStyle.inColour(Shop.DEFAULT_COLOUR),
                visit.in(other(words)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return notice(
                NOT_FOUND, new NoticePage(layout, List.of(words.get("unknown.1"), words.get("unknown.2"))));
    }
}
