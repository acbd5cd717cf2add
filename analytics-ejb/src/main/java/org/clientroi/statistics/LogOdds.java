package org.clientroi.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Which words one side uses more than the other (Monroe, Colaresi and Quinn 2008, doi:10.1093/pan/mpn018): the difference of
 * log-odds, after adding a prior of {@code a_w} pseudo-counts of each word to both sides so that rare words do not top the
 * list, {@code ln((y_i + a) / (n_i + a0 - y_i - a)) - the same of j}, divided by its error,
 * {@code sqrt(1 / (y_i + a) + 1 / (y_j + a))}. A count is how many comments hold the word: who repeats it counts once.
 */
public final class LogOdds {

    /**
     * How often a word occurs.
     *
     * @param background in all comments, whose shares the informative prior takes
     */
    public record Word(long first, long second, long background) {

        public Word {
            if (first < 0 || second < 0 || background < 0) {
                throw new IllegalArgumentException(
                        "counts are not negative: " + first + ", " + second + ", " + background);
            }
        }

        long count() {
            return first + second;
        }
    }

    /**
     * A word on the two sides.
     *
     * @param delta difference of log-odds, first minus second
     * @param z positive for a word of the first side
     * @param adjusted p-value among all words, by Benjamini and Hochberg
     */
    public record Contrast(double delta, double variance, double z, double pValue, double adjusted) {

        /** Clear enough to be shown: {@code |z| > 1.96}, adjusted below 0.05. */
        public boolean isClear() {
            return Math.abs(z) > LEAST_Z && adjusted < MOST_ADJUSTED;
        }
    }

    /** Comments that must hold a word before it is shown. */
    public static final long FEWEST_COMMENTS = 5;

    private static final double PRIOR_STRENGTH = 500;
    private static final double LEAST_Z = 1.96;
    private static final double MOST_ADJUSTED = 0.05;

    private final double prior;
    private final boolean informative;

    private LogOdds(double prior, boolean informative) {
        if (!(prior > 0 && prior < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a prior is positive: " + prior);
        }
        this.prior = prior;
        this.informative = informative;
    }

    /** A prior worth 500 words, shared out as in all comments. */
    public static LogOdds withDefaults() {
        return new LogOdds(PRIOR_STRENGTH, true);
    }

    /** @param strength {@code a0}, pseudo-counts of all words together, positive */
    public static LogOdds informative(double strength) {
        return new LogOdds(strength, true);
    }

    /** @param each pseudo-count of every word, positive */
    public static LogOdds constant(double each) {
        return new LogOdds(each, false);
    }

    /**
     * By word, in order; empty for a word that occurs nowhere, or is the only one. Not estimable (EMPTY) when a side has no
     * words.
     */
    public Finding<List<Optional<Contrast>>> contrast(List<Word> words) {
        long first = words.stream().mapToLong(Word::first).sum();
        long second = words.stream().mapToLong(Word::second).sum();
        if (first == 0 || second == 0) {
            return Finding.notEstimable(Reason.EMPTY);
        }
        double background = words.stream().mapToLong(Word::background).sum();
        if (informative && background == 0) {
            return Finding.notEstimable(Reason.EMPTY);
        }
        ToDoubleFunction<Word> alpha = word -> informative ? prior * word.background() / background : prior;
        double all = informative ? prior : prior * words.size();
        List<Optional<Effect>> raw = words.stream()
                .map(word -> effect(word, alpha.applyAsDouble(word), first + all, second + all))
                .toList();
        return Finding.of(adjusted(raw));
    }

    /** Where both sides' odds of the word are above 0 and finite. */
    private static Optional<Effect> effect(Word word, double alpha, double first, double second) {
        double inFirst = word.first() + alpha;
        double inSecond = word.second() + alpha;
        if (!(inFirst > 0 && inSecond > 0 && first > inFirst && second > inSecond)) {
            return Optional.empty();
        }
        double delta = Math.log(inFirst / (first - inFirst)) - Math.log(inSecond / (second - inSecond));
        return Optional.of(new Effect(delta, Math.sqrt(1 / inFirst + 1 / inSecond), word.count(), "log-odds"));
    }

    private static List<Optional<Contrast>> adjusted(List<Optional<Effect>> raw) {
        List<Optional<Significance>> tests =
                raw.stream().map(effect -> effect.flatMap(Effect::test)).toList();
        List<Optional<Double>> adjusted = PValueAdjustment.BENJAMINI_HOCHBERG.adjust(
                tests.stream().map(test -> test.map(Significance::pValue)).toList());
        return IntStream.range(0, raw.size())
                .mapToObj(i -> raw.get(i).map(effect -> contrast(effect, tests.get(i), adjusted.get(i))))
                .toList();
    }

    private static Contrast contrast(Effect effect, Optional<Significance> test, Optional<Double> adjusted) {
        Significance found = test.orElseThrow();
        double variance = effect.error() * effect.error();
        return new Contrast(effect.value(), variance, found.statistic(), found.pValue(), adjusted.orElseThrow());
    }
}
