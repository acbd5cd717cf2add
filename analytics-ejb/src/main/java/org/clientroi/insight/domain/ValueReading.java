package org.clientroi.insight.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.insight.domain.ValueFindings.ClassValue;
import org.clientroi.insight.domain.ValueFindings.Gap;
import org.clientroi.insight.domain.ValueFindings.Inaction;
import org.clientroi.insight.domain.ValueFindings.PointWorth;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.CostOfInaction;
import org.clientroi.statistics.Effect;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.MeanScore;
import org.clientroi.statistics.MeanScoreDifference;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.PointMove;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.Sample;
import org.clientroi.statistics.Share;
import org.clientroi.statistics.Significance;
import org.clientroi.statistics.Tested;

/** Turns the tally of spend into money per customer, gaps, and what a point is worth: pure arithmetic. */
public final class ValueReading {

    private static final String DETRACTOR = "detractor";
    private static final String PASSIVE = "passive";
    private static final String PROMOTER = "promoter";

    private final ValueQuestion question;
    private final Segment by;
    private final Optional<Double> rate;
    private final Map<String, SpendSums> classes;
    private final List<String> compared;
    private final Optional<String> reference;
    private final SpendModel model;

    /** @param measured what the shop's own orders say of the basis, where they say it: margin, or amount without VAT, over amount */
    public ValueReading(ValueQuestion question, Optional<Double> measured, List<SpendCell> cells) {
        this.question = question;
        by = question.returns().by();
        rate = switch (question.basis()) {
            case TURNOVER -> Optional.of(1.0);
            case TURNOVER_EXCL_TAX -> measured;
            case MARGIN -> question.marginRate().or(() -> measured);
        };
        classes = SpendSums.byClass(by, cells);
        compared = classes.keySet().stream()
                .filter(name -> !name.isEmpty())
                .filter(name -> sums(name).customers() >= DisplayPolicy.FEWEST_FOR_A_TEST)
                .toList();
        reference = compared.size() < 2
                ? Optional.empty()
                : ClassOrder.reference(by, compared, name -> sums(name).customers());
        model = new SpendModel(by, compared, cells);
    }

    private SpendSums sums(String name) {
        return java.util.Objects.requireNonNull(classes.get(name));
    }

    /**
     * @param returns who came back, among the same customers: period and what was left out
     * @param byCall detractors by what became of their case
     */
    public ValueFindings findings(RepeatOrderFindings returns, LocalDate today, Map<String, Long> byCall) {
        return new ValueFindings(
                question,
                rate,
                returns.period(),
                returns.completeThrough(),
                FollowUpReading.behind(returns.completeThrough(), today),
                classes.values().stream().map(this::describe).toList(),
                reference,
                gaps(),
                model.heldAlike(),
                isByNps() ? points() : List.of(),
                isByNps() ? Optional.of(inaction(byCall)) : Optional.empty(),
                returns.excluded());
    }

    private boolean isByNps() {
        return by.isScore() && question.returns().scale() == Scale.NPS;
    }

    private ClassValue describe(SpendSums sums) {
        if (sums.isHidden()) {
            NotEstimable tooFew = new NotEstimable(Reason.TOO_FEW);
            return new ClassValue(sums.name(), sums.customers(), tooFew, tooFew, 0, true);
        }
        return new ClassValue(
                sums.name(),
                sums.customers(),
                values(sums).<Estimation>map(MeanScore.withDefaults()::estimate).orElseGet(ValueReading::noMargin),
                Proportion.withDefaults().estimate(new Share(sums.spenders(), sums.customers())),
                sums.foreignOrders(),
                DisplayPolicy.isFew(sums.customers()));
    }

    private static NotEstimable noMargin() {
        return new NotEstimable(Reason.NOT_APPLICABLE);
    }

    private Optional<Sample> values(SpendSums sums) {
        Sample turnover = sums.values();
        return rate.map(share -> new Sample(turnover.n(), turnover.mean() * share, turnover.squares() * share * share));
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        reference.ifPresent(held ->
                compared.stream().filter(name -> !name.equals(held)).forEach(name -> gaps.add(gap(name, held))));
        return gaps;
    }

    private Gap gap(String name, String held) {
        Tested raw = values(sums(held))
                .flatMap(first -> values(sums(name))
                        .map(second -> MeanScoreDifference.withDefaults().estimate(first, second)))
                .orElseGet(() -> new Tested(noMargin(), Optional.empty()));
        Finding<Effect> adjusted = counted(model.gap(name, held));
        return new Gap(
                name,
                raw.estimation(),
                raw.pValue(),
                estimation(adjusted),
                adjusted.found().flatMap(Effect::test).map(Significance::pValue));
    }

    /** In the money that is asked about. */
    private Finding<Effect> counted(Finding<Effect> turnover) {
        return rate.map(share -> turnover.map(effect -> effect.times(share)))
                .orElseGet(() -> Finding.notEstimable(Reason.NOT_APPLICABLE));
    }

    private static Estimation estimation(Finding<Effect> finding) {
        return finding.found()
                .<Estimation>map(effect -> effect.estimate(Confidence.NINETY_FIVE))
                .orElseGet(() -> new NotEstimable(finding.reason().orElse(Reason.EMPTY)));
    }

    private List<PointWorth> points() {
        long customers =
                classes.values().stream().mapToLong(SpendSums::customers).sum();
        return java.util.Arrays.stream(PointMove.values())
                .map(move -> new PointWorth(
                        move, customers, estimation(counted(gapOf(move)).map(gap -> move.worth(gap, customers)))))
                .toList();
    }

    private Finding<Effect> gapOf(PointMove move) {
        return switch (move) {
            case DETRACTOR_TO_PASSIVE -> model.gap(PASSIVE, DETRACTOR);
            case PASSIVE_TO_PROMOTER -> model.gap(PROMOTER, PASSIVE);
            case DETRACTOR_TO_PROMOTER -> model.gap(PROMOTER, DETRACTOR);
        };
    }

    private Inaction inaction(Map<String, Long> byCall) {
        long unresolved = byCall.entrySet().stream()
                .filter(call -> !call.getKey().equals("in_time"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        Finding<Effect> gap = counted(model.gap(PASSIVE, DETRACTOR));
        return new Inaction(
                byCall,
                unresolved,
                estimation(gap),
                estimation(gap.map(each -> CostOfInaction.ofCounted(unresolved, each))));
    }
}
