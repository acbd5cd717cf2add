package org.clientroi.insight.domain;

import java.util.Map;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimation;

/**
 * What became of the deliveries of a period (by day of the invitation for those invited).
 *
 * @param invited mails sent
 * @param bounced of these, came back
 * @param answered of these, answered
 * @param unsubscribed of these, asked not to be written to again
 * @param notInvited deliveries in the period that were not asked, by reason
 * @param responseRate answered over invited and not bounced, with its Wilson interval
 */
public record FunnelFindings(
        DateRange period,
        long invited,
        long bounced,
        long answered,
        long unsubscribed,
        Map<String, Long> notInvited,
        Estimation responseRate) {}
