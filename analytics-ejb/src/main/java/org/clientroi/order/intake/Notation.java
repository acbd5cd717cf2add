package org.clientroi.order.intake;

import org.jspecify.annotations.Nullable;

/** How cells of our columns are written in a file, where that is not the way the intake reads. */
public interface Notation {

    /** As it stands. */
    Notation EXACT = (column, cell, row) -> cell;

    /**
     * The cell as the intake reads it; null where it says nothing.
     *
     * @param row the line it stands in, under our names, as it came
     */
    @Nullable
    String read(String column, String cell, Row row);
}
