package org.clientroi.web.portal;

import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.recovery.domain.CallBackCounts;
import org.clientroi.report.domain.TrendMark;
import org.clientroi.shared.DateRange;

/**
 * All that the overview was told.
 *
 * @param grain how finely the groups of {@code nps} cut time
 * @param nps absent where the shop has no 0-10 score
 * @param csat absent where the shop has no 1-5 score
 * @param returns repeat orders by score; absent where there is no score at all
 * @param callBacks who was let down and called; absent where nobody was
 * @param late repeat orders of late beside punctual deliveries, for shops without answers
 * @param marks what stands on the trend beside its line
 */
record OverviewFindings(
        ShopFacts facts,
        DateRange period,
        Grain grain,
        Optional<ScoreFindings> nps,
        Optional<ScoreFindings> csat,
        Optional<FunnelFindings> funnel,
        Optional<CallBackCounts> callBacks,
        Optional<RepeatOrderFindings> returns,
        Optional<RepeatOrderFindings> late,
        List<TrendMark> marks) {

    boolean holdsNothing() {
        return facts.orders() == 0 && facts.npsAnswers() == 0 && facts.csatAnswers() == 0;
    }

    Optional<ScoreFindings> answeredNps() {
        return nps.filter(OverviewFindings::isAnswered);
    }

    Optional<ScoreFindings> answeredCsat() {
        return csat.filter(OverviewFindings::isAnswered);
    }

    /** By score where there are scores, else by lateness; only where somebody was followed long enough. */
    Optional<RepeatOrderFindings> repeatOrders() {
        return (returns.isPresent() ? returns : late).filter(each -> Sentences.customers(each) > 0);
    }

    private static boolean isAnswered(ScoreFindings findings) {
        return findings.whole().n() > 0
                && findings.whole().headline().estimate().isPresent();
    }
}
