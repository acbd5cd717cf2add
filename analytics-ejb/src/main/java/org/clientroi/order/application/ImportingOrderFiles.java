package org.clientroi.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.clientroi.order.domain.OrderFile;
import org.clientroi.order.domain.OrderFiles;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.Headings;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.intake.ShopsInReach;
import org.clientroi.order.spreadsheet.PlainFile;
import org.clientroi.shop.domain.Shop;

/**
 * Imports queued files one after the other. A file whose server stopped is begun anew: lines that are in already count as
 * unchanged.
 */
@ApplicationScoped
public class ImportingOrderFiles {

    private static final int MOST_ATTEMPTS = 5;

    private final HandlingOrderFiles handling;
    private final OrderFiles files;
    private final ReceivingOrders receiving;

    @SuppressWarnings("NullAway")
    protected ImportingOrderFiles() {
        this(null, null, null);
    }

    @Inject
    ImportingOrderFiles(HandlingOrderFiles handling, OrderFiles files, ReceivingOrders receiving) {
        this.handling = handling;
        this.files = files;
        this.receiving = receiving;
    }

    public void importQueued() {
        for (Optional<OrderFile> file = handling.take(); file.isPresent(); file = handling.take()) {
            importOne(file.get());
        }
    }

    private void importOne(OrderFile file) {
        if (file.progress().attempts() > MOST_ATTEMPTS) {
            handling.finish(refused(file, "The import was broken off " + MOST_ATTEMPTS + " times."));
            return;
        }
        OrderFile ended = switch (receive(file, handling.shop(file))) {
            case OrderReceipt.Received(IntakeAnswer answer) -> done(file, answer);
            case OrderReceipt.NotReadable(String message) -> refused(file, message);
            case OrderReceipt.BadParameter(String _, String message) -> refused(file, message);
            case OrderReceipt.NoSuchShop() -> refused(file, "unknown shop");
        };
        if (handling.goOn(file, ended.progress().done())) {
            handling.finish(ended);
        }
    }

    private OrderReceipt receive(OrderFile file, Shop shop) {
        Charset charset = Charset.forName(file.charset());
        try {
            return switch (headings(file, charset)) {
                case Headings.Unreadable(String message) -> new OrderReceipt.NotReadable(message);
                case Headings.Read(List<String> names) -> {
                    IntakeOptions options = HandOptions.of(names, file.columns(), file.charset(), shop);
                    try (InputStream body = PlainFile.read(files.content(file.id()))) {
                        yield receiving.receive(
                                body,
                                BodyFormat.CSV,
                                options,
                                new ReceivingOrders.Receiving(
                                        ShopsInReach.of(shop), file.caller(), lines -> handling.goOn(file, lines)));
                    }
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Headings headings(OrderFile file, Charset charset) throws IOException {
        try (InputStream body = PlainFile.read(files.content(file.id()))) {
            return Headings.of(body, charset);
        }
    }

    private static OrderFile done(OrderFile file, IntakeAnswer answer) {
        long lines =
                answer.created() + answer.updated() + answer.unchanged() + answer.skipped() + answer.rejectedCount();
        OrderFile.Progress progress = new OrderFile.Progress(
                file.progress().attempts(),
                file.progress().total(),
                lines,
                answer.created(),
                answer.updated(),
                answer.unchanged(),
                answer.skipped(),
                answer.rejectedCount());
        return ended(file, OrderFile.State.DONE, progress, answer.run(), Optional.empty());
    }

    private static OrderFile refused(OrderFile file, String why) {
        return ended(file, OrderFile.State.REFUSED, file.progress(), Optional.empty(), Optional.of(why));
    }

    private static OrderFile ended(
            OrderFile file,
            OrderFile.State state,
            OrderFile.Progress progress,
            Optional<java.util.UUID> run,
            Optional<String> refusal) {
        return new OrderFile(
                file.id(),
                file.shop(),
                file.caller(),
                file.name(),
                file.workbook(),
                file.bytes(),
                file.charset(),
                file.columns(),
                state,
                file.uploadedAt(),
                progress,
                run,
                refusal);
    }
}
