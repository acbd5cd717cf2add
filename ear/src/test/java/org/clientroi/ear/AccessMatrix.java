package org.clientroi.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of docs/access.md: for each route what each role may expect. */
final class AccessMatrix {

    static final List<String> ROLES =
            List.of("executive", "agent", "manager", "of one shop", "administrator", "nobody");

    private static final Pattern ROW = Pattern.compile("\\| `(GET|POST|PUT|DELETE) (\\S+)` \\|(.*)\\|");

    private AccessMatrix() {}

    /** A route as the table writes it. */
    record Route(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Map<Route, Map<String, String>> of(String prefix) {
        Map<Route, Map<String, String>> matrix = new LinkedHashMap<>();
        for (String line : lines()) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && row.group(2).startsWith(prefix)) {
                matrix.put(new Route(row.group(1), row.group(2)), expectations(row.group(3)));
            }
        }
        return matrix;
    }

    private static Map<String, String> expectations(String cells) {
        List<String> each = Arrays.stream(cells.split("\\|")).map(String::strip).toList();
        Map<String, String> expectations = new LinkedHashMap<>();
        for (int i = 0; i < ROLES.size(); i++) {
            expectations.put(ROLES.get(i), each.get(i));
        }
        return expectations;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("../docs/access.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
