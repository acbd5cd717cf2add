package org.clientroi.insight.domain;

import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.ActionFindings.Contrast;
import org.clientroi.insight.domain.ActionFindings.Reading;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.MeanScore;
import org.clientroi.statistics.MeanScoreDifference;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.Sample;
import org.clientroi.statistics.Share;

/** Turns the tallies of three stretches of days into what is known since an action: pure arithmetic. */
public final class ActionReading {

    /** The tallies of some days, cut by the segment of the action where it has one. */
    public record Stretch(
            DateRange days, List<ScoreCell> scores, List<RepeatOrderCell> reorders, List<SpendCell> spend) {}

    private final ShopAction action;
    private final int horizonDays;
    private final Optional<Double> rate;

    /** @param rate what a unit of turnover counts for; empty when that is not known */
    public ActionReading(ShopAction action, int horizonDays, Optional<Double> rate) {
        this.action = action;
        this.horizonDays = horizonDays;
        this.rate = rate;
    }

    public ActionFindings findings(Stretch since, Stretch before, Stretch yearEarlier) {
        return new ActionFindings(
                action,
                horizonDays,
                read(since),
                contrast(since, before),
                contrast(since, yearEarlier),
                action.spent(since.days()));
    }

    private Reading read(Stretch stretch) {
        List<Long> counts = counts(stretch);
        Share reordered = reordered(stretch);
        boolean few = isHidden(Scale.sum(counts));
        return new Reading(
                stretch.days(),
                Scale.sum(counts),
                few ? tooFew() : Scale.NPS.headline(counts),
                reordered.n(),
                isHidden(reordered.n()) ? tooFew() : Proportion.withDefaults().estimate(reordered),
                isHidden(reordered.n())
                        ? tooFew()
                        : sample(stretch)
                                .<Estimation>map(MeanScore.withDefaults()::estimate)
                                .orElseGet(() -> new NotEstimable(Reason.NOT_APPLICABLE)));
    }

    private Contrast contrast(Stretch since, Stretch then) {
        List<Long> now = counts(since);
        List<Long> earlier = counts(then);
        long fewest = Math.min(Scale.sum(now), Scale.sum(earlier));
        Change nps = isHidden(fewest)
                ? new Change(tooFew(), Optional.empty(), Verdict.NOT_ENOUGH_ANSWERS)
                : DisplayPolicy.change(Scale.NPS.difference(earlier, now), fewest);
        Estimation gap = gap(since, then);
        return new Contrast(read(then), nps, gap, times(gap, reordered(since).n()));
    }

    private Estimation gap(Stretch since, Stretch then) {
        long fewest = Math.min(reordered(since).n(), reordered(then).n());
        if (fewest < DisplayPolicy.FEWEST_FOR_A_TEST) {
            return tooFew();
        }
        return sample(then)
                .flatMap(first -> sample(since)
                        .map(second -> MeanScoreDifference.withDefaults()
                                .estimate(first, second)
                                .estimation()))
                .orElseGet(() -> new NotEstimable(Reason.NOT_APPLICABLE));
    }

    private static Estimation times(Estimation each, long customers) {
        return each.estimate()
                .<Estimation>map(found -> new Estimate(
                        found.value() * customers,
                        found.interval()
                                .map(range -> new Interval(
                                        range.lower() * customers, range.upper() * customers, range.level())),
                        found.n(),
                        found.method()))
                .orElse(each);
    }

    private List<Long> counts(Stretch stretch) {
        ScoreTally tally = new ScoreTally(Scale.NPS, stretch.scores());
        return action.target()
                .map(target -> tally.of(Optional.empty(), Optional.of(target.value())))
                .orElseGet(tally::whole);
    }

    private Share reordered(Stretch stretch) {
        List<RepeatOrderCell> cells =
                stretch.reorders().stream().filter(cell -> isAbout(cell.name())).toList();
        return new Share(
                cells.stream().mapToLong(RepeatOrderCell::reordered).sum(),
                cells.stream().mapToLong(RepeatOrderCell::n).sum());
    }

    private Optional<Sample> sample(Stretch stretch) {
        return SpendSums.all(stretch.spend().stream()
                        .filter(cell -> isAbout(cell.className()))
                        .toList())
                .map(SpendSums::values)
                .flatMap(turnover -> rate.map(share ->
                        new Sample(turnover.n(), turnover.mean() * share, turnover.squares() * share * share)));
    }

    private boolean isAbout(String value) {
        return action.target().map(target -> target.value().equals(value)).orElse(true);
    }

    /** As everywhere: fewer than five of a segment are not shown. */
    private boolean isHidden(long n) {
        return action.target().isPresent() && n < DisplayPolicy.FEWEST_IN_A_SEGMENT;
    }

    private static NotEstimable tooFew() {
        return new NotEstimable(Reason.TOO_FEW);
    }
}
