package org.clientroi.statistics;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Tests that the shares of several groups are equal. */
public final class EqualShares {

    private EqualShares() {}

    /**
     * Pearson's chi-square without Yates' correction, one degree of freedom less than groups (Pearson 1900). Groups of
     * nobody are left out. Nothing with fewer than two groups, or when all or none are the part.
     */
    public static Optional<Significance> homogeneity(List<Share> groups) {
        List<Share> some = groups.stream().filter(group -> group.n() > 0).toList();
        double pooled = pooled(some);
        if (some.size() < 2 || pooled == 0 || pooled == 1) {
            return Optional.empty();
        }
        double statistic = 0;
        for (Share group : some) {
            double away = group.part() - group.n() * pooled;
            statistic += away * away / (group.n() * pooled * (1 - pooled));
        }
        double p = ChiSquaredDistribution.of(some.size() - 1.0).survivalProbability(statistic);
        return Optional.of(new Significance(statistic, p));
    }

    /**
     * The chi-square of a linear trend over the groups' scores, one degree of freedom (Cochran 1954, Armitage 1955):
     * {@code (sum (x - n p) s)^2 / (p (1 - p) (sum n s^2 - (sum n s)^2 / N))}. Nothing when shares or scores do not vary.
     */
    public static Optional<Significance> trend(List<Share> groups, double[] scores) {
        if (groups.size() != scores.length) {
            throw new IllegalArgumentException("a score a group: " + scores.length + " for " + groups.size());
        }
        double pooled = pooled(groups);
        double n = 0;
        double along = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < scores.length; i++) {
            Share group = groups.get(i);
            n += group.n();
            along += (group.part() - group.n() * pooled) * scores[i];
            sum += group.n() * scores[i];
            squares += group.n() * scores[i] * scores[i];
        }
        double variance = pooled * (1 - pooled) * (squares - sum * sum / n);
        if (!(variance > 0)) {
            return Optional.empty();
        }
        double statistic = along * along / variance;
        double p = ChiSquaredDistribution.of(1).survivalProbability(statistic);
        return Optional.of(new Significance(statistic, p));
    }

    private static double pooled(List<Share> groups) {
        double n = groups.stream().mapToLong(Share::n).sum();
        return groups.stream().mapToLong(Share::part).sum() / n;
    }
}
