package org.clientroi.report.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimate;

/** Every week or month of a period in order, also those without an answer: a gap is part of the picture. */
public record Trend(DateRange period, Grain grain, List<Step> steps) {

    /**
     * One week or month.
     *
     * @param days its days within the period
     * @param group what was answered; empty when nothing was
     */
    public record Step(LocalDate begin, DateRange days, Optional<ScoreGroup> group) {

        public long n() {
            return group.map(ScoreGroup::n).orElse(0L);
        }

        public Optional<Estimate> headline() {
            return group.flatMap(g -> g.headline().estimate());
        }

        public boolean fewerThanThirty() {
            return group.map(ScoreGroup::fewerThanThirty).orElse(true);
        }

        /** Where it is drawn: the middle of its days. */
        public double middle() {
            return (days.firstDayNumber() + days.lastDayNumber() + 1) / 2.0;
        }
    }

    public static Trend of(ScoreFindings findings, Grain grain) {
        String key = grain.code();
        Map<String, ScoreGroup> byName = new HashMap<>();
        for (ScoreGroup group : findings.groups()) {
            byName.put(group.group().getOrDefault(key, ""), group);
        }
        DateRange period = findings.period();
        List<Step> steps = new ArrayList<>();
        for (LocalDate begin = begin(period.from(), grain); !begin.isAfter(period.to()); begin = next(begin, grain)) {
            LocalDate from = begin.isBefore(period.from()) ? period.from() : begin;
            LocalDate last = next(begin, grain).minusDays(1);
            LocalDate to = last.isAfter(period.to()) ? period.to() : last;
            Optional<ScoreGroup> group =
                    Optional.ofNullable(byName.get(grain.nameOf(begin))).filter(g -> g.n() > 0);
            steps.add(new Step(begin, new DateRange(from, to), group));
        }
        return new Trend(period, grain, steps);
    }

    /** Those with a figure. */
    public List<Step> measured() {
        return steps.stream().filter(step -> step.headline().isPresent()).toList();
    }

    /** Measured steps that follow each other without a gap. */
    public List<List<Step>> runs() {
        List<List<Step>> runs = new ArrayList<>();
        List<Step> run = new ArrayList<>();
        for (Step step : steps) {
            if (step.headline().isPresent()) {
                run.add(step);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static LocalDate begin(LocalDate day, Grain grain) {
        return switch (grain) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private static LocalDate next(LocalDate begin, Grain grain) {
        return grain == Grain.WEEK ? begin.plusWeeks(1) : begin.plusMonths(1);
    }
}
