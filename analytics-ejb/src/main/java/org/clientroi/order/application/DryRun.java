package org.clientroi.order.application;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.order.domain.OrderField;
import org.clientroi.order.domain.OrderRow;
import org.clientroi.order.intake.BadLine;
import org.clientroi.order.intake.BrokenOff;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.Line;
import org.clientroi.order.intake.RejectedLine;
import org.clientroi.order.intake.Row;
import org.clientroi.order.intake.RowSource;

/** Reads lines as an import does, and keeps of them no more than a page shows. */
final class DryRun {

    private static final int MOST_PROBLEMS = 50;
    private static final int SAMPLE = 8;

    private final OrderLines lines;
    private final Optional<Instant> askingSince;
    private final List<IntakeAnswer.Listed> problems = new ArrayList<>();
    private final List<Map<String, Object>> sample = new ArrayList<>();
    private final Set<String> mayBeAsked = new HashSet<>();
    private long count;
    private long rejected;

    /** @param askingSince deliveries after it are asked about */
    DryRun(OrderLines lines, Optional<Instant> askingSince) {
        this.lines = lines;
        this.askingSince = askingSince;
    }

    OrderFileCheck toTheEnd(RowSource rows, List<String> headings, Map<String, String> columns) throws IOException {
        for (Line line = rows.next(); line != null; line = rows.next()) {
            count++;
            switch (line) {
                case BadLine bad -> reject(bad.rejected());
                case BrokenOff broken -> reject(broken.rejected());
                case Row row -> read(row);
            }
        }
        return new OrderFileCheck(
                headings,
                columns,
                count,
                rejected,
                List.copyOf(problems),
                List.copyOf(sample),
                mayBeAsked.size(),
                Optional.empty());
    }

    private void reject(RejectedLine line) {
        rejected++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new IntakeAnswer.Listed(line.line(), line.field(), line.message()));
        }
    }

    private void read(Row row) {
        switch (lines.read(row)) {
            case OrderLines.Rejected(RejectedLine line) -> reject(line);
            case OrderLines.Understood(OrderRow order) -> {
                if (sample.size() < SAMPLE) {
                    sample.add(shown(order));
                }
                if (mayBeAsked(order)) {
                    mayBeAsked.add(order.key().number());
                }
            }
        }
    }

    private boolean mayBeAsked(OrderRow order) {
        return askingSince.isPresent()
                && order.said(OrderField.CUSTOMER_EMAIL) != null
                && !Boolean.FALSE.equals(order.said(OrderField.SURVEY_ALLOWED))
                && (isSince(order.said(OrderField.DELIVERED_AT)) || isSince(order.said(OrderField.AVAILABLE_AT)));
    }

    private boolean isSince(@org.jspecify.annotations.Nullable Object time) {
        return time instanceof Instant at && at.isAfter(askingSince.orElseThrow());
    }

    private static Map<String, Object> shown(OrderRow order) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("order_number", order.key().number());
        order.person()
                .said()
                .forEach((field, text) -> text.ifPresent(said -> values.put(OrderLines.PERSON.get(field), said)));
        for (OrderField field : OrderField.ALL) {
            Object said = order.said(field);
            if (said != null) {
                values.put(field.column(), said);
            }
        }
        order.attributes().forEach((name, text) -> text.ifPresent(said -> values.put(name, said)));
        return values;
    }
}
