package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.shared.ShopScope;

/** How satisfied were they, on a scale of 1 to 5? */
@ApplicationScoped
@Transactional
public class MeasuringCsat {

    private final MeasuringScores scores;

    @SuppressWarnings("NullAway")
    protected MeasuringCsat() {
        this(null);
    }

    @Inject
    MeasuringCsat(MeasuringScores scores) {
        this.scores = scores;
    }

    /** Empty when there is no such shop in the scope. */
    public Optional<ScoreFindings> answer(ShopScope scope, ScoreQuestion question) {
        return scores.answer(scope, question, Scale.CSAT);
    }
}
