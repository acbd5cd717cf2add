package org.clientroi.insight.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.FollowUpFindings.Comparison;
import org.clientroi.insight.domain.FollowUpFindings.Contrast;
import org.clientroi.insight.domain.FollowUpFindings.Curve;
import org.clientroi.insight.domain.FollowUpFindings.HorizonRate;
import org.clientroi.insight.domain.FollowUpFindings.OrdersPerCustomer;
import org.clientroi.insight.domain.FollowUpFindings.Point;
import org.clientroi.insight.domain.FollowUpFindings.Still;
import org.clientroi.insight.domain.RepeatOrderFindings.Correlation;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.CrossTable;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.FollowUp;
import org.clientroi.statistics.KaplanMeier;
import org.clientroi.statistics.KendallCorrelation;
import org.clientroi.statistics.LogRank;
import org.clientroi.statistics.LogRankComparison;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.RestrictedMean;
import org.clientroi.statistics.Significance;
import org.clientroi.statistics.SurvivalCurve;
import org.clientroi.statistics.Tested;

/** Turns the tally of follow-up into curves, tests and contrasts: pure arithmetic. */
public final class FollowUpReading {

    private static final long FEWEST_ON_A_CURVE = 10;
    private static final long MOST_DAYS_BEHIND = 3;

    private final RepeatOrderQuestion question;
    private final FollowedFor followed;
    private final FollowUpClasses classes;

    public FollowUpReading(RepeatOrderQuestion question, FollowedFor followed, List<FollowUpCell> cells) {
        this.question = question;
        this.followed = followed;
        classes = new FollowUpClasses(question.by(), cells);
    }

    /**
     * @param today in the shop's zone
     * @param reorders only where the classes come from a score
     */
    public FollowUpFindings findings(
            LocalDate today, List<HorizonRate> rates, List<SpendCell> spend, Optional<List<ReorderCell>> reorders) {
        List<String> compared = classes.compared();
        Optional<String> reference = classes.reference();
        List<String> others = compared.stream()
                .filter(name -> reference.isPresent() && !name.equals(reference.get()))
                .toList();
        HazardReading hazards = new HazardReading(question.by(), others, classes.cellsOf(compared));
        return new FollowUpFindings(
                question,
                period(),
                followed.completeThrough(),
                behind(followed.completeThrough(), today),
                curves(),
                test(compared),
                reference,
                reference
                        .map(held -> others.stream()
                                .map(name -> contrast(name, held, hazards))
                                .toList())
                        .orElse(List.of()),
                hazards.adjustment(),
                rates,
                perCustomer(spend),
                reorders.map(FollowUpReading::kendall));
    }

    /** How many days ago the orders were last complete, when that is worth a word. */
    static Optional<Long> behind(Optional<LocalDate> completeThrough, LocalDate today) {
        return completeThrough
                .map(day -> today.toEpochDay() - day.toEpochDay())
                .filter(days -> days > MOST_DAYS_BEHIND);
    }

    private Optional<DateRange> period() {
        return followed.completeThrough()
                .map(_ -> new DateRange(
                        LocalDate.ofEpochDay(followed.firstAskedDay()),
                        LocalDate.ofEpochDay(followed.lastDayOfCurves())));
    }

    private List<Curve> curves() {
        List<Curve> curves = new ArrayList<>();
        classes.all().forEach((name, followUp) -> {
            long n = Math.round(followUp.n());
            boolean hidden = n < DisplayPolicy.FEWEST_IN_A_SEGMENT;
            curves.add(new Curve(
                    name,
                    n,
                    hidden ? 0 : Math.round(followUp.totalEvents()),
                    Math.round(followUp.excluded()),
                    hidden ? List.of() : points(followUp),
                    hidden ? List.of() : followed(followUp),
                    hidden,
                    DisplayPolicy.isFew(n)));
        });
        return curves;
    }

    /** Where somebody ordered, as long as enough are still followed. */
    private static List<Point> points(FollowUp followUp) {
        if (!(KaplanMeier.withDefaults().estimate(followUp) instanceof SurvivalCurve curve)) {
            return List.of();
        }
        double[] times = followUp.times();
        double[] events = followUp.eventCounts();
        double[] atRisk = followUp.atRiskCounts();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < times.length && atRisk[i] >= FEWEST_ON_A_CURVE; i++) {
            if (events[i] > 0) {
                points.add(new Point(times[i], reordered(curve, times[i]), Math.round(atRisk[i])));
            }
        }
        return points;
    }

    /** As long as the curve is drawn. */
    private static List<Still> followed(FollowUp followUp) {
        double[] times = followUp.times();
        double[] censored = followUp.censoredCounts();
        double[] atRisk = followUp.atRiskCounts();
        List<Still> followed = new ArrayList<>();
        for (int i = 0; i < times.length && atRisk[i] >= FEWEST_ON_A_CURVE; i++) {
            followed.add(new Still(times[i], Math.round(atRisk[i]), Math.round(censored[i])));
        }
        return followed;
    }

    private static Estimation reordered(SurvivalCurve curve, double day) {
        SurvivalCurve.Point at = curve.at(day);
        return new Estimate(
                1 - at.survival(),
                at.interval()
                        .map(limits -> new org.clientroi.statistics.Interval(
                                1 - limits.upper(), 1 - limits.lower(), limits.level())),
                Math.round(curve.followUp().n()),
                KaplanMeier.METHOD);
    }

    private Finding<Comparison> test(List<String> compared) {
        List<FollowUp> followUps = compared.stream().map(classes::of).toList();
        return switch (LogRank.withDefaults().test(followUps)) {
            case NotEstimable(Reason reason) ->
                Finding.notEstimable(compared.size() < 2 && !classes.all().isEmpty() ? Reason.TOO_FEW : reason);
            case LogRankComparison found ->
                Finding.of(new Comparison(
                        found.test().statistic(),
                        found.degreesOfFreedom(),
                        found.test().pValue(),
                        trend(found, compared),
                        compared));
        };
    }

    /** Detractors, passives, promoters are in order. */
    private Optional<Double> trend(LogRankComparison found, List<String> compared) {
        if (!question.by().isScore() || compared.size() < 3) {
            return Optional.empty();
        }
        return found.trend(new double[] {1, 0, -1}).map(Significance::pValue);
    }

    private Contrast contrast(String name, String reference, HazardReading hazards) {
        FollowUp own = classes.of(name);
        FollowUp held = classes.of(reference);
        double within = Math.min(question.horizonDays(), Math.min(own.longest(), held.longest()));
        Tested gained = within > 0
                ? RestrictedMean.to(within).difference(own, held)
                : new Tested(new NotEstimable(Reason.EMPTY), Optional.empty());
        return new Contrast(
                name, gained.estimation(), within, gained.pValue(), hazards.raw(name), hazards.adjusted(name));
    }

    private List<OrdersPerCustomer> perCustomer(List<SpendCell> spend) {
        return SpendSums.byClass(question.by(), spend).values().stream()
                .map(sums -> sums.ordersPerCustomer(question.horizonDays()))
                .toList();
    }

    private static Correlation kendall(List<ReorderCell> reorders) {
        Tested tau = KendallCorrelation.withDefaults()
                .estimate(CrossTable.of(reorders.stream()
                        .map(cell -> new CrossTable.Cell(cell.score(), cell.orders(), cell.count()))
                        .toList()));
        long n = reorders.stream().mapToLong(ReorderCell::count).sum();
        return new Correlation(tau.estimation(), n < DisplayPolicy.FEWEST_FOR_A_TEST ? Optional.empty() : tau.pValue());
    }
}
