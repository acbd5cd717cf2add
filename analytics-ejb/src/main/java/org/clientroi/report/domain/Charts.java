package org.clientroi.report.domain;

import java.util.Currency;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.shared.Language;

/** Draws findings. Findings without a single answer are drawn too: with a sentence that says so. */
public interface Charts {

    Chart npsTrend(ScoreFindings findings, Grain grain, Look look, Language language);

    Chart scoreDistribution(ScoreFindings findings, ScoreScale scale, Look look, Language language);

    Chart reorderRate(RepeatOrderFindings findings, Currency currency, Look look, Language language);

    Chart repeatOrderCurves(FollowUpFindings findings, Look look, Language language);

    Chart hazardRatios(FollowUpFindings findings, Look look, Language language);

    Chart ordersPerCustomer(FollowUpFindings findings, Look look, Language language);
}
