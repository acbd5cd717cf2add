package org.clientroi.order.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lines of a body: created + updated + unchanged + skipped + rejected is how many there were.
 *
 * @param rejected the first of them, by line
 * @param run under which all rejected lines are kept; empty when there is none
 */
public record IntakeAnswer(
        long created,
        long updated,
        long unchanged,
        long skipped,
        long rejectedCount,
        List<Listed> rejected,
        Optional<UUID> run,
        List<String> ignoredColumns,
        List<String> missingColumns) {

    public static final int MOST_LISTED = 1_000;

    /** A rejected line as the answer names it. */
    public record Listed(long line, @Nullable String field, String message) {}
}
