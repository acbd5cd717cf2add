package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clientroi.response.domain.AnswerSearch;
import org.clientroi.response.domain.ListedAnswers;
import org.clientroi.response.domain.ProblemKind;
import org.clientroi.response.domain.ScoreBand;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.Texts;
import org.clientroi.web.portal.Frame.Option;

/** Which answers the address asks for, and which it could. What it does not say, or says wrongly, leaves nothing out. */
final class AnswerChoices {

    private static final int LONGEST_WORDS = 200;

    private final Map<String, String> query;
    private final ListedAnswers.Offered offered;

    AnswerChoices(Map<String, String> query, ListedAnswers.Offered offered) {
        this.query = query;
        this.offered = offered;
    }

    AnswerSearch search(ShopId shop, DateRange period) {
        return new AnswerSearch(
                shop,
                question(),
                period,
                asked("group").flatMap(ScoreBand::parse),
                asked("problem").flatMap(AnswerChoices::problem),
                asked("carrier").filter(offered.carriers()::contains),
                asked("spoken").flatMap(Language::parse),
                query.containsKey("commented"),
                query.containsKey("contact"),
                asked("words")
                        .map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .map(AnswerChoices::shortened));
    }

    /** The first of those that have answers: the recommendation, where it is asked. */
    private ScoredQuestion question() {
        return asked("question")
                .flatMap(ScoredQuestion::find)
                .filter(offered.questions()::contains)
                .orElseGet(() -> offered.questions().stream().findFirst().orElse(ScoredQuestion.NPS));
    }

    private Optional<String> asked(String name) {
        return Optional.ofNullable(query.get(name));
    }

    private static Optional<ProblemKind> problem(String code) {
        return Arrays.stream(ProblemKind.values())
                .filter(kind -> code(kind).equals(code))
                .findFirst();
    }

    private static String shortened(String words) {
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }

    AnswersList.Choices offered(AnswerSearch search, Texts words) {
        String bands = search.question() == ScoredQuestion.NPS ? "answers.group.nps." : "answers.group.";
        return new AnswersList.Choices(
                options(
                        offered.questions(),
                        ScoredQuestion::code,
                        search.question()::equals,
                        code -> words.get("answers.question." + code)),
                withAll(
                        words.get("answers.any"),
                        List.of(ScoreBand.values()),
                        ScoreBand::code,
                        search.band(),
                        code -> words.get(bands + code)),
                withAll(
                        words.get("answers.any-one"),
                        List.of(ProblemKind.values()),
                        AnswerChoices::code,
                        search.problem(),
                        code -> words.get("case.kind." + code)),
                withAll(
                        words.get("answers.any-one"),
                        offered.carriers(),
                        Function.identity(),
                        search.carrier(),
                        name -> name),
                withAll(
                        words.get("answers.any"),
                        List.of(Language.values()),
                        Language::code,
                        search.language(),
                        code -> words.get("language." + code)),
                search.commented(),
                search.contactAsked(),
                search.words().orElse(""));
    }

    private static <T> List<Option> withAll(
            String any, List<T> all, Function<T, String> code, Optional<T> chosen, Function<String, String> name) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", any, chosen.isEmpty()));
        options.addAll(options(all, code, each -> chosen.equals(Optional.of(each)), name));
        return List.copyOf(options);
    }

    private static <T> List<Option> options(
            List<T> all, Function<T, String> code, Predicate<T> chosen, Function<String, String> name) {
        return all.stream()
                .map(each -> new Option(code.apply(each), name.apply(code.apply(each)), chosen.test(each)))
                .toList();
    }

    private static String code(ProblemKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
