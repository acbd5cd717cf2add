package org.clientroi.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.clientroi.order.domain.OrderFile;
import org.clientroi.order.domain.OrderFiles;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.BodyOpening;
import org.clientroi.order.intake.Headings;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.intake.RowSource;
import org.clientroi.order.intake.ShopsInReach;
import org.clientroi.order.spreadsheet.PlainFile;
import org.clientroi.shop.domain.Shop;

/** Reads a kept file to its end, exactly as the import will, and stores nothing. */
@ApplicationScoped
public class CheckingOrderFile {

    private static final Duration FUTURE = Duration.ofHours(24);

    private final OrderFiles files;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected CheckingOrderFile() {
        this(null, null);
    }

    @Inject
    CheckingOrderFile(OrderFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** With what is chosen for the file, or with what its headings were last said to mean, or look like. */
    public OrderFileCheck check(OrderFile file, Shop shop) {
        try (InputStream body = PlainFile.read(files.content(file.id()))) {
            return switch (Headings.of(body, Charset.forName(file.charset()))) {
                case Headings.Unreadable(String why) -> OrderFileCheck.unreadable(List.of(), Map.of(), why);
                case Headings.Read(List<String> names) -> {
                    Map<String, String> columns = file.columns().isEmpty()
                            ? MeaningOfHeadings.of(names, files.headings(shop.id()))
                            : file.columns();
                    yield check(file, shop, names, columns);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OrderFileCheck check(OrderFile file, Shop shop, List<String> names, Map<String, String> columns)
            throws IOException {
        IntakeOptions options = HandOptions.of(names, columns, file.charset(), shop);
        try (InputStream body = PlainFile.read(files.content(file.id()))) {
            return switch (BodyOpening.of(body, BodyFormat.CSV, options, OrderLines.COLUMNS, "order_number")) {
                case BodyOpening.Unreadable(String why) -> OrderFileCheck.unreadable(names, columns, why);
                case BodyOpening.Readable(RowSource rows) -> {
                    OrderLines lines = new OrderLines(
                            ShopsInReach.of(shop), clock.instant().plus(FUTURE));
                    yield new DryRun(lines, shop.askingSince()).toTheEnd(rows, names, columns);
                }
            };
        }
    }
}
