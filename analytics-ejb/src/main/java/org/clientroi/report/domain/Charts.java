package org.clientroi.report.domain;

import java.util.Currency;
import java.util.List;
import org.clientroi.insight.domain.DriverFindings;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ValueFindings;
import org.clientroi.shared.Language;

/** Draws findings. Findings without a single answer are drawn too: with a sentence that says so. */
public interface Charts {

    /** @param marks what stands beside the line; those outside the period are not drawn */
    Chart npsTrend(ScoreFindings findings, Grain grain, List<TrendMark> marks, Look look, Language language);

    default Chart npsTrend(ScoreFindings findings, Grain grain, Look look, Language language) {
        return npsTrend(findings, grain, List.of(), look, language);
    }

    Chart scoreDistribution(ScoreFindings findings, ScoreScale scale, Look look, Language language);

    Chart value(ValueFindings findings, Currency currency, Look look, Language language);

    Chart reorderRate(RepeatOrderFindings findings, Currency currency, Look look, Language language);

    Chart repeatOrderCurves(FollowUpFindings findings, Look look, Language language);

    Chart hazardRatios(FollowUpFindings findings, Look look, Language language);

    Chart ordersPerCustomer(FollowUpFindings findings, Look look, Language language);

    Chart drivers(DriverFindings findings, Currency currency, Look look, Language language);
}
