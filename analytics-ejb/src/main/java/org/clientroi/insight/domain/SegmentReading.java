package org.clientroi.insight.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clientroi.insight.domain.TrendFindings.Line;
import org.clientroi.insight.domain.TrendFindings.Segments;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.DirichletPrior;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.NetPromoterScore;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.NpsCounts;
import org.clientroi.statistics.PValueAdjustment;
import org.clientroi.statistics.SegmentComparison;
import org.clientroi.statistics.Tested;

/** Segments against all others, with what several comparisons at once are worth; drawn together for ranking only. */
final class SegmentReading {

    static final String SMOOTHED = "dirichlet-posterior";

    private final Segment by;
    private final List<String> names = new ArrayList<>();
    private final List<NpsCounts> counts = new ArrayList<>();
    private final List<Tested> differences;
    private final List<Optional<Double>> pValues;

    SegmentReading(Segment by, List<ScoreCell> cells) {
        this.by = by;
        ScoreTally tally = new ScoreTally(Scale.NPS, cells);
        TreeMap<String, NpsCounts> bySegment =
                new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
        tally.values()
                .forEach(
                        name -> bySegment.put(name, NpsCounts.ofScores(tally.of(Optional.empty(), Optional.of(name)))));
        names.addAll(bySegment.keySet());
        counts.addAll(bySegment.values());
        differences = SegmentComparison.withDefaults().eachVersusRest(counts);
        pValues = IntStream.range(0, names.size()).mapToObj(this::pValue).toList();
    }

    private Optional<Double> pValue(int at) {
        long others =
                counts.stream().mapToLong(NpsCounts::n).sum() - counts.get(at).n();
        return Math.min(counts.get(at).n(), others) < DisplayPolicy.FEWEST_FOR_A_TEST
                ? Optional.empty()
                : differences.get(at).pValue();
    }

    Segments read() {
        Finding<SegmentComparison.Heterogeneity> alike = SegmentComparison.withDefaults()
                .heterogeneity(counts.stream()
                        .filter(each -> each.n() >= DisplayPolicy.FEWEST_FOR_A_TEST)
                        .toList());
        List<Optional<Double>> holm = PValueAdjustment.HOLM.adjust(pValues);
        List<Optional<Double>> screened = PValueAdjustment.BENJAMINI_HOCHBERG.adjust(pValues);
        List<Estimation> smoothed = smoothed();
        List<Optional<Integer>> ranks = ranks(smoothed);
        List<Line> lines = IntStream.range(0, names.size())
                .mapToObj(at -> line(at, holm.get(at), screened.get(at), smoothed.get(at), ranks.get(at)))
                .toList();
        return new Segments(by, alike.found().map(SegmentComparison.Heterogeneity::pValue), alike.reason(), lines);
    }

    private Line line(
            int at, Optional<Double> holm, Optional<Double> screened, Estimation smoothed, Optional<Integer> rank) {
        long n = counts.get(at).n();
        boolean hidden = n < DisplayPolicy.FEWEST_IN_A_SEGMENT;
        NotEstimable tooFew = new NotEstimable(Reason.TOO_FEW);
        return new Line(
                names.get(at),
                n,
                hidden ? tooFew : NetPromoterScore.withDefaults().estimate(counts.get(at)),
                hidden ? tooFew : differences.get(at).estimation(),
                pValues.get(at),
                holm,
                screened,
                hidden ? tooFew : smoothed,
                rank,
                DisplayPolicy.isFew(n));
    }

    private List<Estimation> smoothed() {
        Finding<DirichletPrior> prior = DirichletPrior.ofShares(counts, DirichletPrior.DEFAULT_STRENGTH);
        return counts.stream()
                .map(each -> prior.found()
                        .<Estimation>map(found -> smoothed(found.posterior(each), each.n()))
                        .orElseGet(() -> new NotEstimable(prior.reason().orElse(Reason.EMPTY))))
                .toList();
    }

    private static Estimate smoothed(DirichletPrior.Posterior posterior, long n) {
        return new Estimate(posterior.nps(), Optional.of(posterior.interval(Confidence.NINETY_FIVE)), n, SMOOTHED);
    }

    private List<Optional<Integer>> ranks(List<Estimation> smoothed) {
        List<Integer> best = IntStream.range(0, names.size())
                .filter(at -> !names.get(at).isEmpty()
                        && counts.get(at).n() >= DisplayPolicy.FEWEST_FOR_A_TEST
                        && smoothed.get(at).estimate().isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) ->
                                -smoothed.get(at).estimate().orElseThrow().value())
                        .thenComparing(names::get))
                .toList();
        return IntStream.range(0, names.size())
                .mapToObj(at -> best.contains(at) ? Optional.of(best.indexOf(at) + 1) : Optional.<Integer>empty())
                .toList();
    }
}
