package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence whose class words carry their colour. The bundles mark them: {@code [+promoteurs]}, {@code [-détracteurs]},
 * {@code [=passifs]}; anything else is plain.
 */
public record Sentence(List<Run> runs) {

    private static final Pattern MARK = Pattern.compile("\\[([+=-])([^]]*)]");

    /** A piece of a sentence; the tone is the class attribute, empty for plain words. */
    public record Run(String text, String tone) {}

    public static Sentence of(String marked) {
        List<Run> runs = new ArrayList<>();
        var matcher = MARK.matcher(marked);
        int end = 0;
        while (matcher.find()) {
            addPlain(runs, marked.substring(end, matcher.start()));
            runs.add(new Run(matcher.group(2), tone(matcher.group(1))));
            end = matcher.end();
        }
        addPlain(runs, marked.substring(end));
        return new Sentence(List.copyOf(runs));
    }

    /** The words alone, for titles and tests. */
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private static void addPlain(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, ""));
        }
    }

    private static String tone(String mark) {
        return switch (mark) {
            case "+" -> "promoter";
            case "-" -> "detractor";
            default -> "passive";
        };
    }
}
