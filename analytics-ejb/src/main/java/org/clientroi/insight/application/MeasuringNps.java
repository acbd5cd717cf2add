package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.shared.ShopScope;

/** How likely are they to recommend the shop? */
@ApplicationScoped
@Transactional
public class MeasuringNps {

    /** Empty when there is no such shop in the scope. */
    public Optional<ScoreFindings> answer(ShopScope scope, ScoreQuestion question) {
        throw new UnsupportedOperationException("follows");
    }
}
