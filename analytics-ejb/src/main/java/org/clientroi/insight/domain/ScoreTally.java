package org.clientroi.insight.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Cells of the tally of scores, put together again into counts by score for each group. */
final class ScoreTally {

    private record Key(Optional<String> time, Optional<String> segment) {}

    private final Scale scale;
    private final Map<Key, long[]> groups = new HashMap<>();
    private final Set<Optional<String>> times = new HashSet<>();
    private final long[] whole;

    ScoreTally(Scale scale, List<ScoreCell> cells) {
        this.scale = scale;
        whole = new long[scores()];
        for (ScoreCell cell : cells) {
            int position = cell.score() - scale.lowest();
            groups.computeIfAbsent(new Key(cell.time(), cell.segment()), _ -> new long[scores()])[position] +=
                    cell.count();
            whole[position] += cell.count();
            times.add(cell.time());
        }
    }

    private int scores() {
        return scale.highest() - scale.lowest() + 1;
    }

    List<Long> whole() {
        return Arrays.stream(whole).boxed().toList();
    }

    List<Long> of(Optional<String> time, Optional<String> segment) {
        long[] counts = groups.getOrDefault(new Key(time, segment), new long[scores()]);
        return Arrays.stream(counts).boxed().toList();
    }

    boolean has(Optional<String> time) {
        return times.contains(time);
    }

    Set<String> values() {
        return groups.keySet().stream().flatMap(key -> key.segment().stream()).collect(Collectors.toSet());
    }
}
