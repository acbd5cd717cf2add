package org.clientroi.order.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file or one object of a JSON body, its cells under our names. A cell is there, absent (an empty cell, a
 * missing column), or cleared (a JSON null). Other columns keep their own names.
 */
public final class Row implements Line {

    private final long number;
    private final Columns columns;
    private final @Nullable String[] cells;
    private final Map<String, Optional<String>> others = new LinkedHashMap<>(4);
    private final Original original;
    private long cleared;

    Row(long number, Columns columns, Original original) {
        this.number = number;
        this.columns = columns;
        this.cells = new String[columns.size()];
        this.original = original;
    }

    void put(int place, String cell) {
        cells[place] = cell;
    }

    /** Cells as the intake reads them, where they are written in another way. */
    void rewrite(Notation notation) {
        if (notation == Notation.EXACT) {
            return;
        }
        for (int place = 0; place < cells.length; place++) {
            String cell = cells[place];
            if (cell != null) {
                cells[place] = notation.read(columns.name(place), cell, this);
            }
        }
    }

    void clear(int place) {
        cleared |= 1L << place;
    }

    void putOther(String name, Optional<String> cell) {
        others.put(name, cell);
    }

    /** The line in the file, from 1 with its header; in a JSON array the object's place in it, from 1. */
    public long number() {
        return number;
    }

    public Columns columns() {
        return columns;
    }

    public @Nullable String cell(int place) {
        return cells[place];
    }

    public @Nullable String cell(String name) {
        return cells[columns.place(name)];
    }

    public boolean isCleared(int place) {
        return (cleared & 1L << place) != 0;
    }

    /** Cells of columns that are none of ours; empty where JSON clears one. Absent cells are not in it. */
    public Map<String, Optional<String>> others() {
        return others;
    }

    public RejectedLine rejected(String field, String message) {
        return new RejectedLine(number, field, message, original);
    }
}
