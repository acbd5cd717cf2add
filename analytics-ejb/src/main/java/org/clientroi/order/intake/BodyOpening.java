package org.clientroi.order.intake;

import java.io.IOException;
import java.io.InputStream;

/** What became of a body when it was opened. */
public sealed interface BodyOpening {

    /** It has the shape it claims to have. */
    record Readable(RowSource rows) implements BodyOpening {}

    /** It is nothing that could be read: why, in a sentence that can be shown. */
    record Unreadable(String message) implements BodyOpening {}

    /**
     * Opens a body. In a CSV file the column {@code key} must be there (by its name, by {@code ?map} or by a default),
     * else it is not a file of this kind.
     */
    static BodyOpening of(InputStream body, BodyFormat format, IntakeOptions options, Columns columns, String key)
            throws IOException {
        return switch (format) {
            case CSV -> CsvRows.open(body, options, columns, key);
            case JSON -> JsonRows.open(body, options, columns);
        };
    }
}
