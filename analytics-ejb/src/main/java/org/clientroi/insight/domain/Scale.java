package org.clientroi.insight.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.MeanScore;
import org.clientroi.statistics.NetPromoterScore;
import org.clientroi.statistics.NetPromoterScoreDifference;
import org.clientroi.statistics.NpsCounts;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.ProportionDifference;
import org.clientroi.statistics.Sample;
import org.clientroi.statistics.Share;
import org.clientroi.statistics.Tested;

/** The questions whose scores make a figure, and which figure that is. Counts are by score, lowest first. */
public enum Scale {
    /** 0 to 10: the NPS. */
    NPS(0, 10) {
        @Override
        public Estimation headline(List<Long> counts) {
            return NetPromoterScore.withDefaults().estimate(NpsCounts.ofScores(counts));
        }

        @Override
        public Optional<Estimation> mean(List<Long> counts) {
            return Optional.empty();
        }

        @Override
        public Tested difference(List<Long> first, List<Long> second) {
            return NetPromoterScoreDifference.withDefaults()
                    .estimate(NpsCounts.ofScores(first), NpsCounts.ofScores(second));
        }
    },
    /** 1 to 5: the share of the two highest scores, and the mean. */
    CSAT(1, 5) {
        @Override
        public Estimation headline(List<Long> counts) {
            return Proportion.withDefaults().estimate(topTwo(counts));
        }

        @Override
        public Optional<Estimation> mean(List<Long> counts) {
            return Optional.of(MeanScore.withDefaults().estimate(Sample.ofCounts(lowest(), counts)));
        }

        @Override
        public Tested difference(List<Long> first, List<Long> second) {
            return new Tested(
                    ProportionDifference.withDefaults().estimate(topTwo(first), topTwo(second)), Optional.empty());
        }
    };

    private final int lowest;
    private final int highest;

    Scale(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    public abstract Estimation headline(List<Long> counts);

    public abstract Optional<Estimation> mean(List<Long> counts);

    /** Second minus first, in the unit of the headline. */
    public abstract Tested difference(List<Long> first, List<Long> second);

    private static Share topTwo(List<Long> counts) {
        return new Share(sum(counts.subList(counts.size() - 2, counts.size())), sum(counts));
    }

    static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** As questions are named: {@code nps}, {@code csat}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }
}
