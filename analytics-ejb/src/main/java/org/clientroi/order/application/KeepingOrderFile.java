package org.clientroi.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.clientroi.order.domain.OrderFile;
import org.clientroi.order.domain.OrderFiles;
import org.clientroi.order.spreadsheet.PlainFile;
import org.clientroi.order.spreadsheet.PlainFile.Shape;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shared.TimeOrderedId;

/**
 * Keeps a file that somebody brings to a page, so that it can be looked at, imported in the background, and imported anew
 * when a server stops on the way. A workbook is kept as the text of its first sheet.
 */
@ApplicationScoped
@Transactional
public class KeepingOrderFile {

    /** Of the file as it is sent. */
    public static final long MOST_BYTES = 64L << 20;

    private static final Duration LOOKED_AT = Duration.ofDays(1);
    private static final int PIECE = 512 << 10;
    private static final int LONGEST_NAME = 200;

    private final OrderFiles files;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected KeepingOrderFile() {
        this(null, null);
    }

    @Inject
    KeepingOrderFile(OrderFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    public KeptOrderFile keep(ShopScope scope, ShopId shop, String caller, String name, long size, InputStream body)
            throws IOException {
        Instant now = clock.instant();
        files.forgetWaiting(now.minus(LOOKED_AT));
        if (!scope.covers(shop)) {
            throw new IllegalArgumentException("a shop out of reach");
        }
        if (size == 0 || size > MOST_BYTES) {
            return new KeptOrderFile.NotKept(size == 0 ? KeptOrderFile.Reason.EMPTY : KeptOrderFile.Reason.TOO_LARGE);
        }
        Path kept = Files.createTempFile("clientroi", ".orders");
        try {
            Shape shape = PlainFile.write(new BufferedInputStream(body), kept);
            return switch (shape) {
                case PlainFile.Text(var charset) ->
                    store(OrderFile.brought(id(), shop, caller, shown(name), false, size, charset.name(), now), kept);
                case PlainFile.Workbook _ ->
                    store(
                            OrderFile.brought(
                                    id(), shop, caller, shown(name), true, size, StandardCharsets.UTF_8.name(), now),
                            kept);
                case PlainFile.Protected _ -> new KeptOrderFile.NotKept(KeptOrderFile.Reason.PROTECTED);
                case PlainFile.TooLarge _ -> new KeptOrderFile.NotKept(KeptOrderFile.Reason.TOO_LARGE);
                case PlainFile.Damaged _ -> new KeptOrderFile.NotKept(KeptOrderFile.Reason.DAMAGED);
            };
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private KeptOrderFile store(OrderFile file, Path kept) throws IOException {
        files.add(file);
        try (InputStream in = Files.newInputStream(kept)) {
            byte[] piece = in.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                files.addPiece(file.id(), number, piece);
                piece = in.readNBytes(PIECE);
            }
        }
        return new KeptOrderFile.Kept(file.id());
    }

    private static UUID id() {
        return TimeOrderedId.next();
    }

    /** Browsers send a name; what some put in front of it is a path. */
    private static String shown(String name) {
        String last = Arrays.stream(name.split("[/\\\\]")).reduce("", (before, part) -> part);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }
}
