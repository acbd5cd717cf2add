package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.domain.RepeatedAnswers;
import org.clientroi.insight.domain.RepeatedAnswersStudy;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.StudyState;
import org.clientroi.shared.ShopScope;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;

/** How likely are they to recommend the shop? */
@ApplicationScoped
@Transactional
public class MeasuringNps {

    private final MeasuringScores scores;
    private final ShowingStudies studies;

    @SuppressWarnings("NullAway")
    protected MeasuringNps() {
        this(null, null);
    }

    @Inject
    MeasuringNps(MeasuringScores scores, ShowingStudies studies) {
        this.scores = scores;
        this.studies = studies;
    }

    /** Empty when there is no such shop in the scope. From the tally alone: what a workbook can calculate again. */
    public Optional<ScoreFindings> answer(ShopScope scope, ScoreQuestion question) {
        return scores.answer(scope, question, Scale.NPS);
    }

    /** The same with the range of the study of repeated answers, where there are many, and it knows the very days. */
    public Optional<ScoreFindings> answerByCustomer(ShopScope scope, ScoreQuestion question) {
        return answer(scope, question)
                .map(findings -> RepeatedAnswers.areMany(findings.whole().n(), findings.customers())
                        ? studied(scope, question)
                                .map(findings::rangedByCustomer)
                                .orElse(findings)
                        : findings);
    }

    private Optional<Interval> studied(ShopScope scope, ScoreQuestion question) {
        return studies.of(scope, question.shop(), RepeatedAnswersStudy.KIND)
                .flatMap(StudyState::found)
                .filter(found -> found.period().equals(Optional.of(question.period())))
                .flatMap(found -> found.figures().stream().findFirst())
                .flatMap(figure -> figure.estimation().estimate())
                .flatMap(Estimate::interval);
    }
}
