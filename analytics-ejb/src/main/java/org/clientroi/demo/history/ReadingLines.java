package org.clientroi.demo.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The words the demonstration is made of: text files beside these classes. */
final class ReadingLines {

    private ReadingLines() {}

    static List<String> of(String file) {
        try (InputStream in = Objects.requireNonNull(ReadingLines.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows below the header of a file whose cells are parted by semicolons. */
    static List<List<String>> table(String file) {
        return of(file).stream()
                .skip(1)
                .map(line -> List.of(line.split(";", -1)))
                .toList();
    }
}
