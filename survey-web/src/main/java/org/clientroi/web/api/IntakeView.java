package org.clientroi.web.api;

import java.util.List;
import org.clientroi.order.intake.IntakeAnswer;
import org.jspecify.annotations.Nullable;

/** What became of the lines of a body, as the API says it. {@code rejected} lists the first 1,000. */
public record IntakeView(
        long created,
        long updated,
        long unchanged,
        long skipped,
        long rejectedCount,
        List<RejectedView> rejected,
        @Nullable String rejectedCsv,
        List<String> ignoredColumns,
        List<String> missingColumns) {

    /** A line that did not go in: our field, or none where the whole line is bad. */
    public record RejectedView(long line, @Nullable String field, String message) {}

    static IntakeView of(IntakeAnswer answer) {
        return new IntakeView(
                answer.created(),
                answer.updated(),
                answer.unchanged(),
                answer.skipped(),
                answer.rejectedCount(),
                answer.rejected().stream()
                        .map(line -> new RejectedView(line.line(), line.field(), line.message()))
                        .toList(),
                answer.run()
                        .map(run -> Api.PATH + "/imports/" + run + "/rejected.csv")
                        .orElse(null),
                answer.ignoredColumns(),
                answer.missingColumns());
    }
}
