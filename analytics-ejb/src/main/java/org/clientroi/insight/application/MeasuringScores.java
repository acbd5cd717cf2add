package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.ScoreCell;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.ScoreReading;
import org.clientroi.insight.domain.Tallies;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shops;

/** What NPS and CSAT have in common: which tallies they take. */
@ApplicationScoped
class MeasuringScores {

    private final Shops shops;
    private final Tallies tallies;

    @SuppressWarnings("NullAway")
    protected MeasuringScores() {
        this(null, null);
    }

    @Inject
    MeasuringScores(Shops shops, Tallies tallies) {
        this.shops = shops;
        this.tallies = tallies;
    }

    Optional<ScoreFindings> answer(ShopScope scope, ScoreQuestion question, Scale scale) {
        return shops.find(scope, question.shop()).map(_ -> {
            DateRange period = question.period();
            List<ScoreCell> now = tallies.scores(
                    scope, question.shop(), scale, period, question.grain(), question.segment(), question.among());
            List<ScoreCell> before = tallies.scores(
                    scope,
                    question.shop(),
                    scale,
                    question.against(),
                    Optional.empty(),
                    question.segment(),
                    question.among());
            List<ScoreCell> unitBefore = question.grain()
                    .map(grain -> tallies.scores(
                            scope,
                            question.shop(),
                            scale,
                            grain.before(period),
                            question.grain(),
                            question.segment(),
                            question.among()))
                    .orElse(List.of());
            return new ScoreReading(scale, question, now, before, unitBefore)
                    .findings(tallies.customers(scope, question.shop(), scale, period, question.among()));
        });
    }
}
