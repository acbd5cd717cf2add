package org.clientroi.order.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A body kept so that it can be read twice: a small one in memory, a large one in a file that is gone afterwards. What
 * broke off on the way in is seen before anything is stored.
 */
public final class Spool implements AutoCloseable {

    private static final int IN_MEMORY = 1 << 18;

    private final byte[] start;
    private final @Nullable Path file;

    private Spool(byte[] start, @Nullable Path file) {
        this.start = start;
        this.file = file;
    }

    public static Spool of(InputStream body) throws IOException {
        byte[] start = body.readNBytes(IN_MEMORY);
        if (start.length < IN_MEMORY) {
            return new Spool(start, null);
        }
        Path file = Files.createTempFile("clientroi", ".body");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            body.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Spool(new byte[0], file);
    }

    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(start) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
