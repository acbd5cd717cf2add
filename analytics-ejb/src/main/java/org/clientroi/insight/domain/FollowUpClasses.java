package org.clientroi.insight.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.clientroi.statistics.FollowUp;

/** The follow-up of each class, put together from the cells of the tally. */
final class FollowUpClasses {

    private final Segment by;
    private final List<FollowUpCell> cells;
    private final Map<String, FollowUp> followUps;

    FollowUpClasses(Segment by, List<FollowUpCell> cells) {
        this.by = by;
        this.cells = cells;
        followUps = new TreeMap<>(ClassOrder.of(by).thenComparing(String::compareTo));
        cells.stream().map(FollowUpCell::className).distinct().forEach(name -> followUps.put(name, sum(name)));
    }

    private FollowUp sum(String name) {
        List<FollowUpCell> own =
                cells.stream().filter(cell -> cell.className().equals(name)).toList();
        return FollowUp.ofCounts(
                own.stream().mapToDouble(FollowUpCell::days).toArray(),
                own.stream()
                        .mapToDouble(cell -> cell.ordered() ? cell.customers() : 0)
                        .toArray(),
                own.stream()
                        .mapToDouble(cell -> cell.ordered() ? 0 : cell.customers())
                        .toArray());
    }

    /** Best first, the unknown last. */
    Map<String, FollowUp> all() {
        return followUps;
    }

    FollowUp of(String name) {
        return followUps.getOrDefault(name, FollowUp.ofCounts(new double[0], new double[0], new double[0]));
    }

    long customers(String name) {
        return Math.round(of(name).n());
    }

    /** Those large enough for a test; what is not known is no class. */
    List<String> compared() {
        List<String> names = new ArrayList<>(followUps.keySet());
        names.removeIf(Predicate.<String>not(name -> !name.isEmpty())
                .or(name -> customers(name) < DisplayPolicy.FEWEST_FOR_A_TEST));
        return names;
    }

    /** What the others are held against; empty when there are not two classes to compare. */
    Optional<String> reference() {
        List<String> names = compared();
        return names.size() < 2 ? Optional.empty() : ClassOrder.reference(by, names, this::customers);
    }

    List<FollowUpCell> cellsOf(List<String> names) {
        return cells.stream()
                .filter(cell -> cell.days() > 0 && names.contains(cell.className()))
                .toList();
    }
}
