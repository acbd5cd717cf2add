package org.clientroi.insight.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clientroi.insight.domain.FollowUpFindings.HazardRatio;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.CoxFit;
import org.clientroi.statistics.CoxRegression;
import org.clientroi.statistics.CoxResult;
import org.clientroi.statistics.Effect;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.ProportionalHazards;
import org.clientroi.statistics.SurvivalRows;

/** Cox's regression on the cells of the follow-up tally: a term for each class but the reference, and one for each trait. */
final class HazardModel {

    private static final double NOT_THE_SAME = 0.05;

    private final List<FollowUpCell> cells;
    private final List<String> others;
    private final List<Predicate<Traits>> traits;
    private final double splitDay;
    private final CoxResult whole;
    private final CoxResult early;
    private final CoxResult late;
    private final Optional<ProportionalHazards.Tests> tests;

    /**
     * @param others the classes that get a term
     * @param traits what gets a term besides
     * @param splitDay where the two halves meet
     */
    HazardModel(List<FollowUpCell> cells, List<String> others, List<Predicate<Traits>> traits, double splitDay) {
        this.cells = cells;
        this.others = others;
        this.traits = traits;
        this.splitDay = splitDay;
        whole = fit(UnaryOperator.identity());
        tests = whole instanceof CoxFit fit ? ProportionalHazards.withDefaults().test(fit) : Optional.empty();
        early = fit(this::upToSplit);
        late = fit(this::afterSplit);
    }

    /** Of the class at this position among the others. */
    HazardRatio of(int position) {
        if (!(whole instanceof CoxFit fit)) {
            return none(((NotEstimable) whole).reason());
        }
        int term = termOf(fit, position);
        if (term < 0) {
            return none(Reason.RANK_DEFICIENT);
        }
        Optional<Double> proportionality =
                tests.map(found -> found.terms().get(term).pValue());
        Optional<Double> p = effect(fit, term).test().map(test -> test.pValue());
        if (proportionality.filter(found -> found < NOT_THE_SAME).isEmpty()) {
            return new HazardRatio(ratio(fit, term), p, proportionality, Optional.empty(), Optional.empty());
        }
        return new HazardRatio(
                new NotEstimable(Reason.NOT_PROPORTIONAL),
                p,
                proportionality,
                Optional.of(ratioIn(early, position)),
                Optional.of(ratioIn(late, position)));
    }

    static HazardRatio none(Reason reason) {
        return new HazardRatio(
                new NotEstimable(reason), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static int termOf(CoxFit fit, int position) {
        int[] kept = fit.kept();
        for (int term = 0; term < kept.length; term++) {
            if (kept[term] == position) {
                return term;
            }
        }
        return -1;
    }

    private Estimation ratioIn(CoxResult half, int position) {
        return switch (half) {
            case NotEstimable none -> none;
            case CoxFit fit -> {
                int term = termOf(fit, position);
                yield term < 0 ? new NotEstimable(Reason.RANK_DEFICIENT) : ratio(fit, term);
            }
        };
    }

    private Effect effect(CoxFit fit, int term) {
        long n = cells.stream().mapToLong(FollowUpCell::customers).sum();
        return new Effect(fit.coefficients()[term], fit.standardErrors()[term], n, CoxRegression.METHOD);
    }

    private Estimation ratio(CoxFit fit, int term) {
        Effect effect = effect(fit, term);
        Interval log = effect.interval(Confidence.NINETY_FIVE);
        double upper = Math.exp(log.upper());
        if (!Double.isFinite(upper)) {
            return new NotEstimable(Reason.SEPARATION);
        }
        return new Estimate(
                Math.exp(effect.value()),
                Optional.of(new Interval(Math.exp(log.lower()), upper, log.level())),
                effect.n(),
                effect.method());
    }

    private CoxResult fit(UnaryOperator<FollowUpCell> part) {
        List<FollowUpCell> rows =
                cells.stream().map(part).filter(cell -> cell.days() > 0).toList();
        List<double[]> columns = new ArrayList<>();
        for (String other : others) {
            columns.add(rows.stream()
                    .mapToDouble(cell -> cell.className().equals(other) ? 1 : 0)
                    .toArray());
        }
        for (Predicate<Traits> trait : traits) {
            columns.add(rows.stream()
                    .mapToDouble(cell -> trait.test(cell.traits()) ? 1 : 0)
                    .toArray());
        }
        return CoxRegression.withDefaults()
                .fit(SurvivalRows.of(
                                rows.stream().mapToDouble(FollowUpCell::days).toArray(),
                                rows.stream()
                                        .mapToDouble(cell -> cell.ordered() ? 1 : 0)
                                        .toArray(),
                                columns.toArray(double[][]::new))
                        .counted(rows.stream()
                                .mapToDouble(FollowUpCell::customers)
                                .toArray()));
    }

    private FollowUpCell upToSplit(FollowUpCell cell) {
        return cell.days() <= splitDay
                ? cell
                : new FollowUpCell(cell.className(), cell.traits(), splitDay, false, cell.customers());
    }

    /** The clock restarted: those who were still followed then. */
    private FollowUpCell afterSplit(FollowUpCell cell) {
        return new FollowUpCell(
                cell.className(),
                cell.traits(),
                Math.max(0, cell.days() - splitDay),
                cell.ordered() && cell.days() > splitDay,
                cell.customers());
    }
}
