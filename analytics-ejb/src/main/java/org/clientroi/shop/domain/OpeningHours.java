package org.clientroi.shop.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a shop's customer service is there in a usual week, written {@code Mo-Fr 09:00-12:30 14:00-18:00; Sa 10:00-12:00}
 * in the shop's zone. The days may be French as well ({@code Lu-Ve}); what is written again is English. Public holidays
 * are not its matter.
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week) {

    /** The longest text that is read. */
    public static final int LONGEST = 400;

    private static final Pattern RULE =
            Pattern.compile("([A-Za-z]{2})(?:\\s*-\\s*([A-Za-z]{2}))?((?:\\s+[0-9:]+\\s*-\\s*[0-9:]+)+)");
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,2}):([0-9]{2})\\s*-\\s*([0-9]{1,2}):([0-9]{2})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final List<String> ENGLISH = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
    private static final List<String> FRENCH = List.of("lu", "ma", "me", "je", "ve", "sa", "di");

    /** Open without a break, within one day. */
    public record Span(LocalTime from, LocalTime to) {

        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("closes after it opens: " + from + " to " + to);
            }
        }
    }

    public OpeningHours {
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("open at some time of the week");
        }
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, spans) -> days.put(day, inOrder(spans)));
        days.values().removeIf(List::isEmpty);
        week = Map.copyOf(days);
    }

    private static List<Span> inOrder(List<Span> spans) {
        List<Span> sorted =
                spans.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
                throw new IllegalArgumentException("one opening begins when the one before has ended");
            }
        }
        return sorted;
    }

    /** Monday to Friday, nine to six. */
    public static OpeningHours usual() {
        return parse("Mo-Fr 09:00-18:00").orElseThrow();
    }

    public static Optional<OpeningHours> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        try {
            for (String rule : text.strip().split("\\s*;\\s*")) {
                read(rule, week);
            }
            return Optional.of(new OpeningHours(week));
        } catch (IllegalArgumentException | java.time.DateTimeException _) {
            return Optional.empty();
        }
    }

    private static void read(String text, Map<DayOfWeek, List<Span>> week) {
        Matcher rule = RULE.matcher(text);
        if (!rule.matches()) {
            throw new IllegalArgumentException(text);
        }
        DayOfWeek first = day(rule.group(1));
        DayOfWeek last = rule.group(2) == null ? first : day(rule.group(2));
        List<Span> spans = spans(rule.group(3));
        for (DayOfWeek day = first; ; day = day.plus(1)) {
            week.computeIfAbsent(day, _ -> new ArrayList<>()).addAll(spans);
            if (day == last) {
                return;
            }
        }
    }

    private static List<Span> spans(String text) {
        return SPAN.matcher(text)
                .results()
                .map(span -> new Span(
                        LocalTime.of(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2))),
                        LocalTime.of(Integer.parseInt(span.group(3)), Integer.parseInt(span.group(4)))))
                .toList();
    }

    private static DayOfWeek day(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        int index = Math.max(ENGLISH.indexOf(name), FRENCH.indexOf(name));
        if (index < 0) {
            throw new IllegalArgumentException(word);
        }
        return DayOfWeek.of(index + 1);
    }

    /** The openings of that day of the week, in order; none when it is closed. */
    public List<Span> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** As it is read: neighbouring days with the same hours stand together. */
    @Override
    public String toString() {
        Map<DayOfWeek, DayOfWeek> runs = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!on(day).isEmpty()) {
                DayOfWeek first = Arrays.stream(DayOfWeek.values())
                        .filter(from -> runs.containsKey(from) && runs.get(from).equals(day.minus(1)))
                        .filter(from -> on(from).equals(on(day)))
                        .findFirst()
                        .orElse(day);
                runs.put(first, day);
            }
        }
        return runs.entrySet().stream()
                .map(run -> days(run.getKey(), run.getValue()) + " " + written(on(run.getKey())))
                .collect(Collectors.joining("; "));
    }

    private static String days(DayOfWeek first, DayOfWeek last) {
        return first == last ? word(first) : word(first) + "-" + word(last);
    }

    private static String word(DayOfWeek day) {
        String name = ENGLISH.get(day.getValue() - 1);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String written(List<Span> spans) {
        return spans.stream()
                .map(span -> TIME.format(span.from()) + "-" + TIME.format(span.to()))
                .collect(Collectors.joining(" "));
    }
}
