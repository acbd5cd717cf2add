package org.clientroi.statistics;

import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Days without a repeat order within the first {@code tau} days, on average: the area under the Kaplan-Meier curve (Royston
 * and Parmar 2013, doi:10.1186/1471-2288-13-152). {@code tau} minus it is what was gained. Needs no proportional hazards.
 */
public final class RestrictedMean {

    public static final String METHOD = "restricted-mean";

    private final Confidence confidence;
    private final double tau;

    private RestrictedMean(Confidence confidence, double tau) {
        this.confidence = confidence;
        this.tau = tau;
    }

    /**
     * At 95 %.
     *
     * @param tau days, positive
     */
    public static RestrictedMean to(double tau) {
        if (!(tau > 0) || Double.isInfinite(tau)) {
            throw new IllegalArgumentException("a horizon is a positive number of days: " + tau);
        }
        return new RestrictedMean(Confidence.NINETY_FIVE, tau);
    }

    public RestrictedMean with(Confidence other) {
        return new RestrictedMean(other, tau);
    }

    /** In days. Not estimable of nobody (EMPTY), or when nobody was followed up to tau (TOO_FEW). */
    public Estimation estimate(FollowUp group) {
        return refusal(group)
                .<Estimation>map(reason -> new NotEstimable(reason))
                .orElseGet(() -> new Estimate(
                        days(group),
                        Optional.of(confidence.around(days(group), confidence.z() * error(group))),
                        Math.round(group.n()),
                        METHOD));
    }

    private Optional<Reason> refusal(FollowUp group) {
        if (group.n() == 0) {
            return Optional.of(Reason.EMPTY);
        }
        return group.longest() < tau ? Optional.of(Reason.TOO_FEW) : Optional.empty();
    }

    private double days(FollowUp group) {
        return new SurvivalCurve(group, confidence).area(tau);
    }

    /** The standard error of {@link #estimate}; wants somebody. */
    public double error(FollowUp group) {
        return Math.sqrt(new SurvivalCurve(group, confidence).areaVariance(tau));
    }

    /** Days of the second minus days of the first, tested against none. Not estimable when either is not. */
    public Tested difference(FollowUp first, FollowUp second) {
        Optional<Reason> refusal = refusal(first).or(() -> refusal(second));
        if (refusal.isPresent()) {
            return Tested.notEstimable(refusal.get());
        }
        double difference = days(second) - days(first);
        double error = Math.hypot(error(first), error(second));
        Estimate estimate = new Estimate(
                difference,
                Optional.of(confidence.around(difference, confidence.z() * error)),
                Math.round(first.n() + second.n()),
                METHOD);
        return new Tested(
                estimate,
                error == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Significance(difference / error, Confidence.twoSidedNormal(difference / error))));
    }

    /** Days of the second over days of the first; the interval is made on the logarithm. */
    public Estimation ratio(FollowUp first, FollowUp second) {
        Optional<Reason> refusal = refusal(first).or(() -> refusal(second));
        if (refusal.isPresent()) {
            return new NotEstimable(refusal.get());
        }
        double ratio = days(second) / days(first);
        double error = Math.hypot(error(first) / days(first), error(second) / days(second));
        double factor = Math.exp(confidence.z() * error);
        return new Estimate(
                ratio,
                Optional.of(confidence.interval(ratio / factor, ratio * factor)),
                Math.round(first.n() + second.n()),
                METHOD);
    }
}
