package org.clientroi.order.spreadsheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file that somebody brings, as compressed text: a CSV file as it is, a workbook as the CSV of its first sheet. */
public final class PlainFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The container of Office before 2007, in which it also puts what has a password. */
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private PlainFile() {}

    /** What the file turned out to be. */
    public sealed interface Shape {}

    /** @param charset as it looks; not certain */
    public record Text(Charset charset) implements Shape {}

    public record Workbook() implements Shape {}

    public record Protected() implements Shape {}

    public record TooLarge() implements Shape {}

    public record Damaged() implements Shape {}

    public static Shape write(BufferedInputStream body, Path target) throws IOException {
        body.mark(ZIP.length);
        byte[] start = body.readNBytes(ZIP.length);
        body.reset();
        if (Arrays.equals(start, OLE)) {
            return new Protected();
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(target))) {
            return Arrays.equals(start, ZIP) ? WorkbookText.write(body, out) : text(body, out);
        }
    }

    /** What {@link #write} has written. */
    public static InputStream read(InputStream kept) throws IOException {
        return new GZIPInputStream(kept, 1 << 16);
    }

    private static Shape text(InputStream body, OutputStream out) throws IOException {
        CharsetGuess guess = new CharsetGuess();
        byte[] buffer = new byte[1 << 16];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            guess.see(buffer, read);
            out.write(buffer, 0, read);
        }
        return new Text(guess.charset());
    }
}
