package org.clientroi.order.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of our columns a column of the file is read into, as {@code ?map} and {@code ?ignore} say. */
final class Naming {

    /** Columns that a file of rejected lines has in front; sent again as it is, they mean nothing. */
    static final List<String> OF_REJECTIONS = List.of("rejected_line", "rejected_field", "rejected_reason");

    /** Where a column of the file goes: to places of ours, to names that are none of ours, or nowhere. */
    record Target(List<Integer> places, List<String> others, boolean shadowed) {

        static final Target NOWHERE = new Target(List.of(), List.of(), false);
        static final Target SHADOWED = new Target(List.of(), List.of(), true);
    }

    private final Columns columns;
    private final IntakeOptions options;
    private final Map<String, List<String>> oursByTheirs = new HashMap<>();

    Naming(Columns columns, IntakeOptions options) {
        this.columns = columns;
        this.options = options;
        options.map()
                .forEach((ours, theirs) -> oursByTheirs
                        .computeIfAbsent(theirs, name -> new ArrayList<>(1))
                        .add(ours));
    }

    Target target(String theirs) {
        String folded = IntakeOptions.fold(theirs);
        if (options.ignored().contains(folded) || OF_REJECTIONS.contains(folded)) {
            return Target.NOWHERE;
        }
        List<String> mapped = oursByTheirs.get(folded);
        if (mapped != null) {
            return mapped(mapped);
        }
        if (folded.isEmpty() || options.map().containsKey(folded)) {
            return Target.SHADOWED;
        }
        int place = columns.place(folded);
        return place == Columns.NONE
                ? new Target(List.of(), List.of(theirs.strip()), false)
                : new Target(List.of(place), List.of(), false);
    }

    private Target mapped(List<String> ours) {
        List<Integer> places = new ArrayList<>(1);
        List<String> others = new ArrayList<>(0);
        for (String name : ours) {
            int place = columns.place(name);
            if (place == Columns.NONE) {
                others.add(name);
            } else {
                places.add(place);
            }
        }
        return new Target(places, others, false);
    }

    /** Columns of the file that {@code ?map} names and that are not among {@code theirs}. */
    Set<String> missing(List<String> theirs) {
        Set<String> missing = new LinkedHashSet<>(options.map().values());
        theirs.forEach(name -> missing.remove(IntakeOptions.fold(name)));
        missing.removeAll(options.ignored());
        return missing;
    }

    void fillIn(Row row) {
        options.defaults().forEach((name, cell) -> {
            int place = columns.place(name);
            if (place != Columns.NONE && row.cell(place) == null && !row.isCleared(place)) {
                row.put(place, cell);
            }
        });
    }
}
