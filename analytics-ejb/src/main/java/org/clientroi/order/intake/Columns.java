package org.clientroi.order.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Our columns of one kind of file, each at a fixed place, so that a row is an array. At most 64. */
public final class Columns {

    /** What {@link #place} says of a name that is none of ours. */
    public static final int NONE = -1;

    private final List<String> names;
    private final Map<String, Integer> places;

    public Columns(List<String> names) {
        if (names.size() > Long.SIZE) {
            throw new IllegalArgumentException("at most " + Long.SIZE + " columns");
        }
        this.names = List.copyOf(names);
        this.places =
                IntStream.range(0, names.size()).boxed().collect(Collectors.toUnmodifiableMap(names::get, i -> i));
    }

    public int size() {
        return names.size();
    }

    public List<String> names() {
        return names;
    }

    public String name(int place) {
        return names.get(place);
    }

    /** Where the column of this name is, or {@link #NONE}. */
    public int place(String name) {
        return places.getOrDefault(name, NONE);
    }
}
