package org.clientroi.order.application;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.clientroi.order.domain.BatchOutcome;
import org.clientroi.order.domain.OrderField;
import org.clientroi.order.domain.OrderRow;
import org.clientroi.order.intake.BadLine;
import org.clientroi.order.intake.BrokenOff;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.Line;
import org.clientroi.order.intake.RejectedLine;
import org.clientroi.order.intake.Row;
import org.clientroi.order.intake.RowSource;
import org.clientroi.shared.ShopId;

/** One import under way: cuts the rows into batches, has them stored, and counts. */
final class OrderImport {

    private static final int BATCH = 5_000;

    private final RowSource source;
    private final OrderLines lines;
    private final StoringOrders storing;
    private final RejectionJournal journal;
    private final LongConsumer progress;

    private final List<OrderRow> rows = new ArrayList<>(BATCH);
    private final Map<Long, Row> originals = new HashMap<>();
    private final List<RejectedLine> rejected = new ArrayList<>();
    private final Map<ShopId, ZoneId> zones = new HashMap<>();
    private long created;
    private long updated;
    private long unchanged;
    private long skipped;

    OrderImport(
            RowSource source,
            OrderLines lines,
            StoringOrders storing,
            RejectionJournal journal,
            LongConsumer progress) {
        this.source = source;
        this.lines = lines;
        this.storing = storing;
        this.journal = journal;
        this.progress = progress;
    }

    /** The shops of which there was an order. */
    Set<ShopId> toTheEnd() throws IOException {
        for (Line line = source.next(); line != null; line = source.next()) {
            switch (line) {
                case BadLine bad -> rejected.add(bad.rejected());
                case BrokenOff broken -> rejected.add(broken.rejected());
                case Row row -> take(row);
            }
            if (rows.size() + rejected.size() >= BATCH) {
                store();
            }
        }
        store();
        return new HashSet<>(zones.keySet());
    }

    private void take(Row row) {
        switch (lines.read(row)) {
            case OrderLines.Rejected(RejectedLine line) -> rejected.add(line);
            case OrderLines.Understood(OrderRow order) -> {
                rows.add(order);
                originals.put(order.line(), row);
                zones.put(order.key().shop(), order.zone());
            }
        }
    }

    private void store() {
        if (!rows.isEmpty()) {
            List<OrderRow> batch = List.copyOf(rows);
            count(Patiently.transact(() -> storing.store(batch, zones)));
        }
        rejected.sort(Comparator.comparingLong(RejectedLine::line));
        rejected.forEach(journal::add);
        rows.clear();
        originals.clear();
        rejected.clear();
        progress.accept(created + updated + unchanged + skipped + journal.count());
    }

    private void count(BatchOutcome outcome) {
        created += outcome.created();
        updated += outcome.updated();
        unchanged += outcome.unchanged();
        skipped += outcome.skipped();
        outcome.lacking().forEach(lacking -> {
            Row row = java.util.Objects.requireNonNull(originals.get(lacking.line()));
            String message =
                    lacking.field() == OrderField.CUSTOMER_EMAIL ? "is missing, and so is customer_ref" : "is missing";
            rejected.add(row.rejected(lacking.field().column(), message));
        });
    }

    IntakeAnswer answer(Collection<String> ignored) {
        return new IntakeAnswer(
                created,
                updated,
                unchanged,
                skipped,
                journal.count(),
                journal.listed(),
                journal.run(),
                List.copyOf(ignored),
                List.copyOf(source.missing()));
    }

    @Override
    public String toString() {
        return created + " created, " + updated + " updated, " + unchanged + " unchanged, " + skipped + " skipped, "
                + journal.count() + " rejected";
    }
}
