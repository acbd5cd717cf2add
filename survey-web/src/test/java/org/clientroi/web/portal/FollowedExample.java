package org.clientroi.web.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.FollowUpCell;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.FollowUpFindings.HorizonRate;
import org.clientroi.insight.domain.FollowUpReading;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.insight.domain.SpendCell;
import org.clientroi.insight.domain.Traits;
import org.clientroi.insight.domain.ValueBand;

/** How the customers of the example came back day by day: as many by the horizon as its repeat-order rates say. */
final class FollowedExample {

    private static final LocalDate COMPLETE = Example.LAST_DAY;

    private FollowedExample() {}

    static FollowUpFindings beside(RepeatOrderFindings findings) {
        int horizon = findings.question().horizonDays();
        List<FollowUpCell> cells = new ArrayList<>();
        findings.classes().forEach(each -> cells.addAll(days(each, horizon)));
        return new FollowUpReading(
                        findings.question(), new FollowedFor(horizon, Optional.empty(), Optional.of(COMPLETE)), cells)
                .findings(
                        COMPLETE.plusDays(1),
                        findings.classes().stream()
                                .map(each -> new HorizonRate(horizon, each))
                                .toList(),
                        findings.classes().stream().map(FollowedExample::spend).toList(),
                        Optional.empty());
    }

    /** Evenly over the days, kinds of customers by turns. */
    private static List<FollowUpCell> days(ClassOfCustomers each, int horizon) {
        List<FollowUpCell> cells = new ArrayList<>();
        long before = 0;
        for (int day = 1; day <= horizon; day++) {
            long by = Math.round((double) each.reordered() * day / horizon);
            if (by > before) {
                cells.add(new FollowUpCell(each.name(), traits(day), day, true, by - before));
            }
            before = by;
        }
        cells.add(new FollowUpCell(each.name(), traits(1), horizon, false, each.n() - each.reordered()));
        return cells;
    }

    private static Traits traits(int kind) {
        return new Traits(Optional.of(kind % 5 == 0), kind % 2 == 0, ValueBand.MIDDLE);
    }

    private static SpendCell spend(ClassOfCustomers each) {
        BigDecimal value = each.value();
        return new SpendCell(
                each.name(),
                traits(1),
                each.n(),
                each.reordered(),
                each.orders(),
                each.orders() * 2,
                value,
                value.multiply(value),
                0);
    }
}
