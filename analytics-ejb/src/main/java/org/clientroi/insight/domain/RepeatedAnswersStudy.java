package org.clientroi.insight.domain;

import java.util.List;
import java.util.Optional;
import org.clientroi.statistics.ClusteredNetPromoterScore;
import org.clientroi.statistics.ClusteredNetPromoterScore.Wave;

/**
 * The NPS of the days that pages show, its interval made by customer: where some answered several times, answers are not
 * independent (STATISTICS a6). Nothing to find where answers exceed customers by a tenth at most.
 */
public record RepeatedAnswersStudy() implements Study {

    public static final String KIND = "nps-clustered";

    /** What its one figure is about. */
    public static final String ALL = "all";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public StudyReading read(StudyRows rows, StudySubject subject) {
        RepeatedAnswers answers = rows.answers(subject, subject.recent());
        String hash = new InputsHash()
                .with(KIND)
                .with(subject.seed())
                .with(answers.held())
                .with(answers.signs())
                .with(answers.customers())
                .text();
        return new StudyReading(
                Optional.of(subject.recent()), answers.held(), answers.signs().length, hash, () -> figures(answers));
    }

    private static List<StudyFigure> figures(RepeatedAnswers answers) {
        int customers = answers.distinct();
        if (!RepeatedAnswers.areMany(answers.signs().length, customers)) {
            return List.of();
        }
        return List.of(new StudyFigure(
                "nps",
                ALL,
                Optional.empty(),
                answers.signs().length,
                ClusteredNetPromoterScore.withDefaults()
                        .estimate(new Wave(answers.signs(), answers.customers()), customers)));
    }
}
