package org.clientroi.web.portal;

import java.util.Optional;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.shared.DateRange;

/**
 * All that the overview was told.
 *
 * @param nps absent where the shop never asked the 0-10 question
 * @param csat absent where the shop has no 1-5 score
 * @param returns repeat orders by score; absent where there is no score at all
 * @param late repeat orders of late beside punctual deliveries, for shops without answers
 */
record OverviewFindings(
        ShopFacts facts,
        DateRange period,
        Optional<ScoreFindings> nps,
        Optional<ScoreFindings> csat,
        Optional<FunnelFindings> funnel,
        Optional<RepeatOrderFindings> returns,
        Optional<RepeatOrderFindings> late) {

    boolean holdsNothing() {
        return facts.orders() == 0 && facts.npsAnswers() == 0 && facts.csatAnswers() == 0;
    }

    Optional<RepeatOrderFindings> repeatOrders() {
        return returns.isPresent() ? returns : late;
    }
}
