package org.clientroi.order.intake;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of one body, one after the other; nothing is held but the line at hand. */
public abstract sealed class RowSource implements AutoCloseable permits CsvRows, JsonRows {

    /** The next line, or null after the last. */
    public abstract @Nullable Line next() throws IOException;

    /** Whether the body can hold columns that are none of ours and were not dropped. */
    public abstract boolean mayHaveOthers();

    /** Columns that are read for nothing: without a name, there twice, or standing where another was mapped. */
    public abstract Set<String> unusable();

    /** Columns that {@code ?map} names and the body lacks. */
    public abstract Set<String> missing();

    @Override
    public abstract void close() throws IOException;
}
