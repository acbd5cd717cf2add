package org.clientroi.order.intake;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a foreign file is to be read.
 *
 * @param map the file's column for each of ours, by our name; all column names here are folded ({@link #fold})
 * @param defaults what fills a column that the file lacks or a cell that is empty, by our name
 * @param ignored the file's columns that are dropped, also where they are mapped
 * @param completeThrough up to which day the shop's orders are all there
 * @param notation how the cells of our columns are written
 */
public record IntakeOptions(
        Map<String, String> map,
        Map<String, String> defaults,
        Set<String> ignored,
        Optional<Charset> charset,
        Optional<LocalDate> completeThrough,
        Notation notation)
        implements OptionsReading {

    public static IntakeOptions none() {
        return new IntakeOptions(Map.of(), Map.of(), Set.of(), Optional.empty(), Optional.empty(), Notation.EXACT);
    }

    /** Reads the parameters {@code map}, {@code default}, {@code ignore}, {@code charset} and {@code complete_through}. */
    public static OptionsReading parse(
            @Nullable String map,
            @Nullable String defaults,
            @Nullable String ignored,
            @Nullable String charset,
            @Nullable String completeThrough) {
        try {
            Map<String, String> mapped = pairs("map", map);
            mapped.replaceAll((ours, theirs) -> fold(theirs));
            return new IntakeOptions(
                    mapped,
                    pairs("default", defaults),
                    parts(ignored).map(IntakeOptions::fold).collect(Collectors.toUnmodifiableSet()),
                    Optional.ofNullable(charset).map(IntakeOptions::charset),
                    Optional.ofNullable(completeThrough).map(IntakeOptions::day),
                    Notation.EXACT);
        } catch (NotUnderstood e) {
            return e.option;
        }
    }

    /** Column names are compared without regard to case and to spaces around them. */
    public static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> parts(@Nullable String text) {
        return text == null ? Stream.empty() : Stream.of(text.split(",")).filter(part -> !part.isBlank());
    }

    private static Map<String, String> pairs(String parameter, @Nullable String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        parts(text).forEach(part -> {
            int colon = part.indexOf(':');
            if (colon < 1 || part.substring(colon + 1).isBlank()) {
                throw new NotUnderstood(
                        parameter,
                        "“" + part + "” is not a pair such as "
                                + (parameter.equals("map") ? "placed_at:purchase_ts" : "currency:EUR"));
            }
            String ours = fold(part.substring(0, colon));
            if (pairs.put(ours, part.substring(colon + 1).strip()) != null) {
                throw new NotUnderstood(parameter, "“" + ours + "” is there twice");
            }
        });
        return pairs;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood("charset", "“" + name + "” is not a charset such as windows-1252");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new NotUnderstood("complete_through", "“" + text + "” is not a day such as 2026-11-20");
        }
    }

    /** Leaves the lambdas above; never leaves this class. */
    private static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient BadOption option;

        private NotUnderstood(String parameter, String message) {
            super(message, null, false, false);
            this.option = new BadOption(parameter, message);
        }
    }
}
