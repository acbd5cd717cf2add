package org.clientroi.web.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Texts;
import org.clientroi.web.portal.Frame.Option;
import org.clientroi.web.portal.PeriodChoice.Length;

/** What can be asked about repeat orders, and which of it the address asks. What it does not say is chosen well. */
final class RepeatOrderChoices {

    private RepeatOrderChoices() {}

    static RepeatOrderQuestion read(Map<String, String> query, Visit.Entered visit, List<Segment> classes) {
        ShopFacts facts = visit.facts();
        int horizon = visit.view().horizon();
        Segment by = classes.stream()
                .filter(each -> each.name().equals(query.get("class")))
                .findFirst()
                .orElseGet(() -> usualClass(facts));
        return among(
                visit,
                new RepeatOrderQuestion(
                        visit.shop().id(), by, question(query, facts), period(visit, horizon), horizon));
    }

    /** By score where there are answers, else late beside punctual: what everything in money is told by. */
    static RepeatOrderQuestion usual(Map<String, String> query, Visit.Entered visit) {
        ShopFacts facts = visit.facts();
        int horizon = visit.view().horizon();
        return among(
                visit,
                new RepeatOrderQuestion(
                        visit.shop().id(), usualClass(facts), question(query, facts), period(visit, horizon), horizon));
    }

    static RepeatOrderQuestion among(Visit.Entered visit, RepeatOrderQuestion asked) {
        return visit.view().among().chosen().map(asked::among).orElse(asked);
    }

    static RepeatOrdersPage.Choices offered(RepeatOrderQuestion asked, Visit.Entered visit, List<Segment> classes) {
        Texts words = visit.words();
        List<String> questions = questions(visit.facts());
        return new RepeatOrdersPage.Choices(
                classes.stream()
                        .map(each -> new Option(each.name(), new SegmentNames(words).by(each), each.equals(asked.by())))
                        .toList(),
                questions.size() < 2
                        ? List.of()
                        : questions.stream()
                                .map(each ->
                                        new Option(each, words.get("question." + each), each.equals(asked.question())))
                                .toList());
    }

    private static Segment usualClass(ShopFacts facts) {
        return new Segment(questions(facts).isEmpty() ? "late" : "score", false);
    }

    private static String question(Map<String, String> query, ShopFacts facts) {
        List<String> questions = questions(facts);
        String wanted = query.getOrDefault("question", "");
        if (questions.contains(wanted)) {
            return wanted;
        }
        return questions.isEmpty() ? "nps" : questions.getFirst();
    }

    private static List<String> questions(ShopFacts facts) {
        return Stream.of(facts.npsAnswers() > 0 ? "nps" : "", facts.csatAnswers() > 0 ? "csat" : "")
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** "The last 90 days followed" end a horizon before the data does; two dates are taken as they are. */
    private static Optional<DateRange> period(Visit.Entered visit, int horizon) {
        PeriodChoice chosen = visit.period();
        if (chosen.length() == Length.ALL) {
            return Optional.empty();
        }
        LocalDate last = visit.facts().completeThrough().orElse(visit.lastDay()).minusDays(horizon);
        return Optional.of(chosen.range(last, last));
    }
}
