package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.shared.ShopScope;

/** How likely are they to recommend the shop? */
@ApplicationScoped
@Transactional
public class MeasuringNps {

    private final MeasuringScores scores;

    @SuppressWarnings("NullAway")
    protected MeasuringNps() {
        this(null);
    }

    @Inject
    MeasuringNps(MeasuringScores scores) {
        this.scores = scores;
    }

    /** Empty when there is no such shop in the scope. */
    public Optional<ScoreFindings> answer(ShopScope scope, ScoreQuestion question) {
        return scores.answer(scope, question, Scale.NPS);
    }
}
