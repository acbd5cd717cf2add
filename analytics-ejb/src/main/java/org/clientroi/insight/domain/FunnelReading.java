package org.clientroi.insight.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.Share;

/** Turns the tally of invitations into findings. */
public final class FunnelReading {

    private FunnelReading() {}

    public static FunnelFindings findings(DateRange period, List<FunnelCell> cells) {
        long invited = count(cells, FunnelCell::invited);
        long bounced = count(cells, cell -> cell.invited() && cell.outcome().equals("bounced"));
        long answered = count(cells, cell -> cell.invited() && cell.outcome().equals("answered"));
        Map<String, Long> notInvited = new TreeMap<>();
        cells.stream()
                .filter(cell -> !cell.invited())
                .forEach(cell -> notInvited.merge(cell.outcome(), cell.count(), Long::sum));
        return new FunnelFindings(
                period,
                invited,
                bounced,
                answered,
                count(cells, cell -> cell.invited() && cell.unsubscribed()),
                notInvited,
                Proportion.withDefaults().estimate(new Share(answered, invited - bounced)));
    }

    private static long count(List<FunnelCell> cells, Predicate<FunnelCell> which) {
        return cells.stream().filter(which).mapToLong(FunnelCell::count).sum();
    }
}
