package org.clientroi.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Orders per customer-year, {@code R = sum y / sum t}. Customers differ, so that the error comes from their own orders,
 * {@code sqrt(n/(n-1) sum (y - R t)^2) / sum t}, its interval made on the logarithm; the exact Poisson limits (Garwood 1936,
 * Biometrika 28:437) hold only when the dispersion is about 1.
 */
public final class OrderRate {

    public static final String METHOD = "order-rate-robust-log";
    public static final String METHOD_WITHOUT_ORDERS = "order-rate-exact-poisson";

    private final Confidence confidence;

    private OrderRate(Confidence confidence) {
        this.confidence = confidence;
    }

    /** At 95 %. */
    public static OrderRate withDefaults() {
        return new OrderRate(Confidence.NINETY_FIVE);
    }

    public OrderRate with(Confidence other) {
        return new OrderRate(other);
    }

    /**
     * Sums over customers that a rate needs: a tally.
     *
     * @param customers how many
     * @param orders sum of their orders y
     * @param years sum of their years t
     * @param squaredOrders sum of {@code y^2}
     * @param products sum of {@code y t}
     * @param squaredYears sum of {@code t^2}
     * @param ordersSquaredByYears sum of {@code y^2 / t}
     */
    public record Sums(
            long customers,
            double orders,
            double years,
            double squaredOrders,
            double products,
            double squaredYears,
            double ordersSquaredByYears) {

        /** Of single customers, each followed for some time. */
        public static Sums of(double[] orders, double[] years) {
            NeumaierSum[] sums = new NeumaierSum[6];
            for (int k = 0; k < sums.length; k++) {
                sums[k] = new NeumaierSum();
            }
            for (int i = 0; i < orders.length; i++) {
                double y = orders[i];
                double t = years[i];
                if (!(y >= 0) || !(t > 0) || Double.isInfinite(y) || Double.isInfinite(t)) {
                    throw new IllegalArgumentException("no orders in some time: " + y + " in " + t);
                }
                double[] terms = {y, t, y * y, y * t, t * t, y * y / t};
                for (int k = 0; k < terms.length; k++) {
                    sums[k].add(terms[k]);
                }
            }
            return new Sums(
                    orders.length,
                    sums[0].value(),
                    sums[1].value(),
                    sums[2].value(),
                    sums[3].value(),
                    sums[4].value(),
                    sums[5].value());
        }

        double rate() {
            return orders / years;
        }

        /** {@code sum (y - R t)^2}. */
        private double residuals() {
            return Math.max(0, squaredOrders - 2 * rate() * products + rate() * rate() * squaredYears);
        }
    }

    /**
     * Orders per year. Not estimable of nobody (EMPTY). Without any order the rate is 0 with an exact upper limit; of one
     * customer there is no interval.
     */
    public Estimation estimate(Sums sums) {
        if (sums.customers() == 0) {
            return new NotEstimable(Reason.EMPTY);
        }
        if (sums.orders() == 0) {
            return new Estimate(0, Optional.of(exact(sums)), sums.customers(), METHOD_WITHOUT_ORDERS);
        }
        return new Estimate(sums.rate(), robust(sums), sums.customers(), METHOD);
    }

    private Optional<Interval> robust(Sums sums) {
        return robustError(sums).map(error -> {
            double factor = Math.exp(confidence.z() * error / sums.rate());
            return confidence.interval(sums.rate() / factor, sums.rate() * factor);
        });
    }

    /** The standard error of the rate; nothing for one customer. */
    public Optional<Double> robustError(Sums sums) {
        double n = sums.customers();
        return n < 2 ? Optional.empty() : Optional.of(Math.sqrt(n / (n - 1) * sums.residuals()) / sums.years());
    }

    /** Garwood's limits; wants somebody. */
    public Interval exact(Sums sums) {
        double tail = confidence.alpha() / 2;
        double lower =
                sums.orders() == 0 ? 0 : GammaDistribution.of(sums.orders(), 1).inverseCumulativeProbability(tail);
        double upper = GammaDistribution.of(sums.orders() + 1, 1).inverseSurvivalProbability(tail);
        return confidence.interval(lower / sums.years(), upper / sums.years());
    }

    /** Pearson's chi-square over n - 1: about 1 when orders come at random; nothing without orders or for one customer. */
    public static Optional<Double> dispersion(Sums sums) {
        if (sums.orders() == 0 || sums.customers() < 2) {
            return Optional.empty();
        }
        double rate = sums.rate();
        double statistic = sums.ordersSquaredByYears() / rate - 2 * sums.orders() + rate * sums.years();
        return Optional.of(statistic / (sums.customers() - 1));
    }
}
