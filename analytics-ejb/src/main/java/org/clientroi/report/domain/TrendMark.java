package org.clientroi.report.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ShopAction;
import org.clientroi.insight.domain.TrendFindings.Stretch;
import org.clientroi.insight.domain.TrendFindings.Week;
import org.clientroi.insight.domain.WeekByWeek;
import org.clientroi.shared.DateRange;
import org.clientroi.shop.domain.SalesSeason;
import org.clientroi.statistics.Estimate;

/** What stands on a trend beside its line, each kind drawn in its own way. */
public sealed interface TrendMark {

    /** What the NPS of these days stays within when nothing happens; {@code method} made the limits. */
    record Limits(DateRange days, double lower, double upper, String method) implements TrendMark {}

    /** The week that begins that day is worth a look. */
    record Signal(LocalDate week) implements TrendMark {}

    /** From that day on the NPS had another level. */
    record Level(LocalDate since, double before, double now) implements TrendMark {}

    /** Days in which shops sell otherwise. */
    record Season(SalesSeason season) implements TrendMark {}

    /** What the shop changed that day; {@code number} names it where there is no room for its title. */
    record Change(int number, String title, LocalDate begun) implements TrendMark {}

    /** Those that the period touches. */
    static List<TrendMark> seasons(DateRange period, ZoneId zone) {
        return SalesSeason.within(period, zone).stream()
                .<TrendMark>map(Season::new)
                .toList();
    }

    /** Those that began in the period, numbered in order of time. */
    static List<TrendMark> changes(DateRange period, List<ShopAction> actions) {
        List<ShopAction> begun = actions.stream()
                .filter(action -> isIn(period, action.begun()))
                .sorted(Comparator.comparing(ShopAction::begun))
                .toList();
        return IntStream.range(0, begun.size())
                .<TrendMark>mapToObj(i ->
                        new Change(i + 1, begun.get(i).title(), begun.get(i).begun()))
                .toList();
    }

    /** Limits and signals stand on weeks only: a month holds several. A new level stands on both. */
    static List<TrendMark> of(WeekByWeek weeks, DateRange period, Grain grain) {
        List<TrendMark> marks = new ArrayList<>();
        if (grain == Grain.WEEK) {
            for (Week week : weeks.chart().weeks()) {
                days(week, period)
                        .ifPresent(days ->
                                marks.addAll(of(week, days, weeks.chart().method())));
            }
        }
        for (int i = 1; i < weeks.stretches().size(); i++) {
            level(weeks.stretches().get(i - 1), weeks.stretches().get(i))
                    .filter(level -> isIn(period, level.since()))
                    .ifPresent(marks::add);
        }
        return List.copyOf(marks);
    }

    private static List<TrendMark> of(Week week, DateRange days, Optional<String> method) {
        List<TrendMark> marks = new ArrayList<>();
        week.limits()
                .ifPresent(limits -> marks.add(new Limits(
                        days, Math.max(-1, limits.lower()), Math.min(1, limits.upper()), method.orElse(""))));
        if (week.signal()) {
            marks.add(new Signal(Grain.WEEK.firstDayOf(week.last())));
        }
        return marks;
    }

    /** Those of its days that the period holds. */
    private static Optional<DateRange> days(Week week, DateRange period) {
        LocalDate first = Grain.WEEK.firstDayOf(week.first());
        LocalDate last = Grain.WEEK.firstDayOf(week.last()).plusDays(6);
        LocalDate from = first.isBefore(period.from()) ? period.from() : first;
        LocalDate to = last.isAfter(period.to()) ? period.to() : last;
        return from.isAfter(to) ? Optional.empty() : Optional.of(new DateRange(from, to));
    }

    private static boolean isIn(DateRange period, LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private static Optional<Level> level(Stretch before, Stretch now) {
        Optional<Estimate> then = before.nps().estimate();
        return now.nps()
                .estimate()
                .flatMap(nps -> then.map(
                        earlier -> new Level(Grain.WEEK.firstDayOf(now.first()), earlier.value(), nps.value())));
    }
}
