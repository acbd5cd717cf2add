package org.clientroi.insight.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.clientroi.insight.domain.ResponseFindings.Level;
import org.clientroi.insight.domain.ResponseFindings.Margin;
import org.clientroi.insight.domain.ResponseFindings.Weighting;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.NetPromoterScore;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.NpsCounts;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.Raking;
import org.clientroi.statistics.Share;
import org.clientroi.statistics.WeightedNetPromoterScore;
import org.clientroi.statistics.WeightedNetPromoterScore.Weighted;

/** Those who were asked, by what was known before; and weights that let those who answered stand for all of them. */
final class AskedMargins {

    /** Levels with fewer scores are counted with the level that has the most. */
    private static final long FEWEST_SCORES = 5;

    private static final double MOST_COST = 2;

    private static final Map<String, Function<AskedCell, String>> MARGINS = margins();

    private final List<AskedCell> cells;

    AskedMargins(List<AskedCell> cells) {
        this.cells = cells;
    }

    private static Map<String, Function<AskedCell, String>> margins() {
        Map<String, Function<AskedCell, String>> margins = new LinkedHashMap<>();
        margins.put("late", cell -> cell.traits().late().map(String::valueOf).orElse(""));
        margins.put("first_order", cell -> String.valueOf(cell.traits().firstOrder()));
        margins.put("value", cell -> cell.traits().value().name().toLowerCase(Locale.ROOT));
        margins.put("region", AskedCell::region);
        return margins;
    }

    List<Margin> describe() {
        List<Margin> described = new ArrayList<>();
        MARGINS.forEach((name, level) -> {
            Map<String, List<AskedCell>> levels =
                    new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
            cells.forEach(cell -> levels.computeIfAbsent(level.apply(cell), _ -> new ArrayList<>())
                    .add(cell));
            described.add(new Margin(
                    name,
                    levels.entrySet().stream()
                            .map(each -> level(each.getKey(), each.getValue()))
                            .toList()));
        });
        return described;
    }

    private static Level level(String name, List<AskedCell> cells) {
        long invited = cells.stream().mapToLong(AskedCell::customers).sum();
        if (invited < DisplayPolicy.FEWEST_IN_A_SEGMENT) {
            return new Level(name, invited, 0, new NotEstimable(Reason.TOO_FEW));
        }
        long answered = cells.stream()
                .filter(cell -> cell.outcome().isAnswered())
                .mapToLong(AskedCell::customers)
                .sum();
        return new Level(name, invited, answered, Proportion.withDefaults().estimate(new Share(answered, invited)));
    }

    private List<AskedCell> scored() {
        return cells.stream().filter(cell -> cell.outcome().hasScore()).toList();
    }

    Estimation raw() {
        return NetPromoterScore.withDefaults()
                .estimate(new NpsCounts(
                        count(AskedCell.Outcome.DETRACTOR),
                        count(AskedCell.Outcome.PASSIVE),
                        count(AskedCell.Outcome.PROMOTER)));
    }

    long count(AskedCell.Outcome outcome) {
        return cells.stream()
                .filter(cell -> cell.outcome() == outcome)
                .mapToLong(AskedCell::customers)
                .sum();
    }

    Weighting weighting() {
        Estimation raw = raw();
        List<AskedCell> scored = scored();
        return switch (rake(scored)) {
            case Finding.Nothing<Raking.Fit>(NotEstimable why) ->
                new Weighting(
                        raw,
                        why,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(why.reason()));
            case Finding.Found<Raking.Fit>(Raking.Fit fit) -> weighted(raw, scored, fit);
        };
    }

    private static Weighting weighted(Estimation raw, List<AskedCell> scored, Raking.Fit fit) {
        double[] weights = new double[scored.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = fit.masses().get(i) / scored.get(i).customers();
        }
        long[] counts = scored.stream().mapToLong(AskedCell::customers).toArray();
        Weighted weighted = WeightedNetPromoterScore.withDefaults()
                .estimate(
                        scored.stream()
                                .mapToDouble(cell -> cell.outcome().sign())
                                .toArray(),
                        weights,
                        counts);
        double mean = fit.masses().stream().mapToDouble(Double::doubleValue).sum() / weighted.n();
        return new Weighting(
                raw,
                weighted.score(),
                weighted.score()
                        .estimate()
                        .map(Estimate::value)
                        .flatMap(value -> raw.estimate().map(found -> value - found.value())),
                Optional.of(weighted.designEffect()),
                java.util.Arrays.stream(weights).max().stream()
                        .mapToObj(most -> most / mean)
                        .findFirst(),
                weighted.designEffect() <= MOST_COST,
                Optional.empty());
    }

    /** Margin by margin to all who were asked. */
    private Finding<Raking.Fit> rake(List<AskedCell> scored) {
        if (scored.isEmpty()) {
            return Finding.notEstimable(Reason.EMPTY);
        }
        List<List<Integer>> levels = new ArrayList<>();
        scored.forEach(_ -> levels.add(new ArrayList<>()));
        List<List<Double>> targets = new ArrayList<>();
        for (Function<AskedCell, String> margin : MARGINS.values()) {
            Map<String, Integer> positions = positions(margin, scored);
            Double[] target = new Double
                    [positions.values().stream().mapToInt(i -> i + 1).max().orElse(0)];
            java.util.Arrays.fill(target, 0.0);
            cells.forEach(cell ->
                    target[Objects.requireNonNullElse(positions.get(margin.apply(cell)), 0)] += cell.customers());
            targets.add(List.of(target));
            for (int i = 0; i < scored.size(); i++) {
                levels.get(i).add(Objects.requireNonNull(positions.get(margin.apply(scored.get(i)))));
            }
        }
        List<Raking.Cell> rows = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            rows.add(new Raking.Cell(levels.get(i), scored.get(i).customers()));
        }
        return Raking.withDefaults().rake(rows, targets);
    }

    /** Each level's position; those with too few scores share that of the level with the most, which is 0. */
    private static Map<String, Integer> positions(Function<AskedCell, String> margin, List<AskedCell> scored) {
        Map<String, Long> scores = new TreeMap<>();
        scored.forEach(cell -> scores.merge(margin.apply(cell), cell.customers(), Long::sum));
        List<String> byScores = scores.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> positions = new TreeMap<>();
        int next = 0;
        for (String level : byScores) {
            boolean enough = next == 0 || Objects.requireNonNullElse(scores.get(level), 0L) >= FEWEST_SCORES;
            positions.put(level, enough ? next++ : 0);
        }
        return positions;
    }
}
