package org.clientroi.insight.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.insight.domain.RepeatOrderFindings.Correlation;
import org.clientroi.insight.domain.RepeatOrderFindings.Excluded;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.CrossTable;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.LinearCorrelation;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.ProportionDifference;
import org.clientroi.statistics.Share;
import org.clientroi.statistics.Tested;

/** Turns the tallies of later orders into findings: pure arithmetic. */
public final class RepeatOrderReading {

    private final RepeatOrderQuestion question;
    private final FollowedFor followed;
    private final List<RepeatOrderCell> cells;

    public RepeatOrderReading(RepeatOrderQuestion question, FollowedFor followed, List<RepeatOrderCell> cells) {
        this.question = question;
        this.followed = followed;
        this.cells = cells.stream()
                .sorted(Comparator.comparing(RepeatOrderCell::name, ClassOrder.of(question.by())))
                .toList();
    }

    /** @param reorders only where the classes come from a score */
    public RepeatOrderFindings findings(Optional<List<ReorderCell>> reorders) {
        List<RepeatOrderCell> counted =
                cells.stream().filter(cell -> cell.n() > 0).toList();
        return new RepeatOrderFindings(
                question,
                period(),
                followed.completeThrough(),
                counted.stream().map(RepeatOrderReading::describe).toList(),
                difference(counted),
                reorders.map(RepeatOrderReading::correlate),
                new Excluded(
                        sum(RepeatOrderCell::tooRecent),
                        sum(RepeatOrderCell::notIndex),
                        sum(RepeatOrderCell::ordersBetween),
                        sum(RepeatOrderCell::otherCurrency),
                        sum(RepeatOrderCell::closed)));
    }

    private long sum(ToLongFunction<RepeatOrderCell> part) {
        return cells.stream().mapToLong(part).sum();
    }

    private Optional<DateRange> period() {
        return cells.stream().flatMapToInt(cell -> cell.firstDay().stream()).min().stream()
                .mapToObj(first -> new DateRange(
                        followed.asked().map(DateRange::from).orElseGet(() -> LocalDate.ofEpochDay(first)),
                        LocalDate.ofEpochDay(Math.min(followed.lastFollowedDay(), followed.lastAskedDay()))))
                .findFirst();
    }

    private static ClassOfCustomers describe(RepeatOrderCell cell) {
        Estimation rate = cell.n() < DisplayPolicy.FEWEST_IN_A_SEGMENT
                ? new NotEstimable(Reason.TOO_FEW)
                : Proportion.withDefaults().estimate(share(cell));
        return new ClassOfCustomers(
                cell.name(),
                cell.n(),
                cell.reordered(),
                cell.orders(),
                cell.value(),
                rate,
                DisplayPolicy.isFew(cell.n()));
    }

    private static Share share(RepeatOrderCell cell) {
        return new Share(cell.reordered(), cell.n());
    }

    private Estimation difference(List<RepeatOrderCell> counted) {
        if (!question.by().isScore() && !question.by().isYesOrNo()) {
            return new NotEstimable(Reason.NOT_APPLICABLE);
        }
        List<RepeatOrderCell> known =
                counted.stream().filter(cell -> !cell.name().isEmpty()).toList();
        if (!hasBothEnds(known)) {
            return new NotEstimable(Reason.EMPTY);
        }
        if (Math.min(known.getFirst().n(), known.getLast().n()) < DisplayPolicy.FEWEST_IN_A_SEGMENT) {
            return new NotEstimable(Reason.TOO_FEW);
        }
        return ProportionDifference.withDefaults().estimate(share(known.getLast()), share(known.getFirst()));
    }

    /** Promoters and detractors (the best and the lowest scores), or both yes and no. */
    private boolean hasBothEnds(List<RepeatOrderCell> known) {
        if (known.size() < 2) {
            return false;
        }
        String best = known.getFirst().name();
        String worst = known.getLast().name();
        return !question.by().isScore()
                || (best.equals("promoter") && worst.equals("detractor"))
                || (best.equals("high") && worst.equals("low"));
    }

    private static Correlation correlate(List<ReorderCell> reorders) {
        CrossTable table = CrossTable.of(reorders.stream()
                .map(cell -> new CrossTable.Cell(cell.score(), cell.orders(), cell.count()))
                .toList());
        Tested spearman = LinearCorrelation.spearman().estimate(table);
        long n = reorders.stream().mapToLong(ReorderCell::count).sum();
        return new Correlation(
                spearman.estimation(), n < DisplayPolicy.FEWEST_FOR_A_TEST ? Optional.empty() : spearman.pValue());
    }
}
