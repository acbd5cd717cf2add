package org.clientroi.order.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names in the first line of a CSV file, before anybody says what they mean. */
public sealed interface Headings {

    record Read(List<String> names) implements Headings {}

    /** There is no such line: why, in a sentence that can be shown. */
    record Unreadable(String message) implements Headings {}

    static Headings of(InputStream body, Charset charset) throws IOException {
        return CsvRows.headings(
                body,
                new IntakeOptions(
                        Map.of(), Map.of(), Set.of(), Optional.of(charset), Optional.empty(), Notation.EXACT));
    }
}
