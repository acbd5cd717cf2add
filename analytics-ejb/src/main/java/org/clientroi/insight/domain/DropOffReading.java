package org.clientroi.insight.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.insight.domain.DropOffCell.Kind;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.SurveyStep;
import org.clientroi.shared.DateRange;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.survey.domain.LastQuestion;

/** Turns the tally of how far customers came into findings. */
public final class DropOffReading {

    private final DateRange period;
    private final List<DropOffCell> cells;

    private DropOffReading(DateRange period, List<DropOffCell> cells) {
        this.period = period;
        this.cells = cells;
    }

    public static DropOffFindings findings(DateRange period, List<DropOffCell> cells) {
        return new DropOffReading(period, cells).findings();
    }

    private DropOffFindings findings() {
        long started = count(Kind.STARTED, "");
        Map<String, Long> pages = new LinkedHashMap<>();
        Arrays.stream(SurveyStep.values()).forEach(step -> pages.put(step.code(), count(Kind.PAGE, step.code())));
        Stream<DropOffFindings.Question> everybody = Stream.of(
                        Stream.of(ScoredQuestion.NPS.code(), ChoiceQuestion.REASON.code()),
                        Stream.of(ChoiceQuestion.PROBLEM.code()),
                        Stream.of(ChoiceQuestion.PROBLEM_KIND.code()),
                        Stream.of(ChoiceQuestion.CONTACT.code(), ChoiceQuestion.CALL_TIME.code()),
                        ScoredQuestion.RATINGS.stream().map(ScoredQuestion::code))
                .flatMap(codes -> codes)
                .map(code -> question(code, Optional.of(asked(code, started))));
        Stream<DropOffFindings.Question> drawn =
                Arrays.stream(LastQuestion.values()).map(question -> question(question.code(), Optional.empty()));
        return new DropOffFindings(
                period, started, pages, Stream.concat(everybody, drawn).toList());
    }

    private long asked(String code, long started) {
        boolean depends =
                ChoiceQuestion.find(code).flatMap(ChoiceQuestion::dependsOn).isPresent();
        return depends ? count(Kind.ASKED, code) : started;
    }

    private DropOffFindings.Question question(String code, Optional<Long> asked) {
        long notApplicable =
                of(Kind.QUESTION, code).mapToLong(DropOffCell::notApplicable).sum();
        return new DropOffFindings.Question(code, asked, count(Kind.QUESTION, code), notApplicable);
    }

    private long count(Kind kind, String name) {
        return of(kind, name).mapToLong(DropOffCell::count).sum();
    }

    private Stream<DropOffCell> of(Kind kind, String name) {
        return cells.stream().filter(cell -> cell.kind() == kind && cell.name().equals(name));
    }
}
