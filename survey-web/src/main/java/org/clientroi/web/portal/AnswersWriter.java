package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clientroi.recovery.domain.Case;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.AnswerPage;
import org.clientroi.response.domain.ListedAnswer;
import org.clientroi.response.domain.ScoreBand;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Texts;
import org.clientroi.web.portal.AnswersList.Row;
import org.clientroi.web.portal.Frame.Link;

/** Turns answers into their list. */
final class AnswersWriter {

    private final CaseWords cases;
    private final Texts words;
    private final Address address;
    private final Map<String, String> kept;

    /**
     * @param address of the list with all its filters
     * @param kept what leads from here to an order: shop and language
     */
    AnswersWriter(CaseWords cases, Address address, Map<String, String> kept) {
        this.cases = cases;
        this.words = cases.texts();
        this.address = address;
        this.kept = kept;
    }

    AnswersList list(
            Frame frame,
            String shop,
            AnswersList.Choices choices,
            AnswerPage page,
            Map<OrderId, Case> standing,
            boolean first,
            boolean managing) {
        return new AnswersList(
                frame,
                words.get("answers.heading", shop),
                words.get(page.answers().isEmpty() ? "answers.empty" : "answers.lead"),
                choices,
                page.answers().stream()
                        .map(answer -> row(answer, Optional.ofNullable(standing.get(answer.order()))))
                        .toList(),
                ways(page, first),
                managing ? List.of(workbook()) : List.of());
    }

    private Row row(ListedAnswer answer, Optional<Case> about) {
        Answer first = answer.answers().first();
        Answer last = answer.answers().last();
        List<String> written = new ArrayList<>();
        answer.words().ifPresent(written::add);
        answer.laterWords().ifPresent(later -> written.add(words.get("answers.later", cases.moment(last.at()), later)));
        return new Row(
                cases.moment(first.at()),
                score(answer.question(), first),
                tone(answer.question(), first),
                answer.isScoreEdited()
                        ? List.of(words.get("answers.edited", score(answer.question(), last), cases.moment(last.at())))
                        : List.of(),
                List.copyOf(written),
                about(answer),
                new Link(
                        answer.number().orElseGet(() -> words.get("case.numberless")),
                        new Address(JourneyWriter.PATH + "/" + answer.order(), kept).href(),
                        "false",
                        ""),
                about.map(this::standing).stream().toList());
    }

    private AnswersList.Standing standing(Case about) {
        String path = Place.CALL_BACK.path() + "/" + about.id();
        return new AnswersList.Standing(cases.standing(about), new Address(path, kept).href());
    }

    private String score(ScoredQuestion question, Answer answer) {
        return answer.score()
                .map(score -> words.get(
                        "answers.score",
                        cases.figures().count(score),
                        cases.figures().count(question.highest())))
                .orElseGet(() -> words.get(
                        question == ScoredQuestion.NPS ? "answers.score.none" : "answers.score.not-applicable"));
    }

    private static String tone(ScoredQuestion question, Answer answer) {
        int score = answer.score().orElse(ScoreBand.MIDDLE.lowest(question));
        return score >= ScoreBand.HIGH.lowest(question)
                ? "good"
                : score <= ScoreBand.LOW.highest(question) ? "bad" : "unsure";
    }

    /** What the customer said comes first; what the shop recorded says so. */
    private List<String> about(ListedAnswer answer) {
        List<String> about = new ArrayList<>();
        answer.problems().stream()
                .sorted()
                .map(kind -> words.get("case.kind." + kind.name().toLowerCase(Locale.ROOT)))
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(kinds -> about.add(words.get("answers.problem", kinds)));
        answer.incident()
                .ifPresent(
                        incident -> about.add(words.get("answers.incident", words.get("case.incident." + incident))));
        if (answer.contactAsked()) {
            about.add(words.get("answers.contact-asked"));
        }
        return List.copyOf(about);
    }

    /** Of the period that is shown; it leaves no answer out. */
    private Link workbook() {
        Map<String, String> query = new HashMap<>(kept);
        for (String name : List.of("period", "from", "to")) {
            if (address.query().containsKey(name)) {
                query.put(name, address.query().get(name));
            }
        }
        return new Link(words.get("answers.workbook"), new Address(WorkbookResource.PATH, query).href(), "false", "");
    }

    private List<Link> ways(AnswerPage page, boolean first) {
        List<Link> ways = new ArrayList<>();
        if (!first) {
            ways.add(new Link(words.get("answers.newest"), address.href(), "false", ""));
        }
        page.next()
                .ifPresent(next -> ways.add(new Link(
                        words.get("answers.more"),
                        address.with("after", next.toString()).href(),
                        "false",
                        "")));
        return List.copyOf(ways);
    }
}
