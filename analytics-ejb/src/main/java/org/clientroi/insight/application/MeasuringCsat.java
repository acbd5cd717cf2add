package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.shared.ShopScope;

/** How satisfied were they, on a scale of 1 to 5? */
@ApplicationScoped
@Transactional
public class MeasuringCsat {

    /** Empty when there is no such shop in the scope. */
    public Optional<ScoreFindings> answer(ShopScope scope, ScoreQuestion question) {
        throw new UnsupportedOperationException("follows");
    }
}
