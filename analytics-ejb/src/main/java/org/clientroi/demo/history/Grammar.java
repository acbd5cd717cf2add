package org.clientroi.demo.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences from fragments. {@code [name]} begins the alternatives of a name, one a line; {@code <name>} puts one of
 * them in, {@code (a|b|)} picks one, {@code {word}} is a fact.
 */
final class Grammar {

    private static final Pattern NAME = Pattern.compile("<([a-z_.@#]+)>");
    private static final Pattern CHOICE = Pattern.compile("\\(([^()]*\\|[^()]*)\\)");
    private static final Pattern FACT = Pattern.compile("\\{([a-z]+)}");

    private final Map<String, List<String>> alternatives = new LinkedHashMap<>();

    private Grammar() {}

    static Grammar read(List<String> lines) {
        Grammar grammar = new Grammar();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                grammar.alternatives.put(line.substring(1, line.length() - 1), current);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line);
            }
        }
        return grammar;
    }

    /** One way to say {@code name}; {@code resolved} says which name a name stands for. */
    String say(String name, UnaryOperator<String> resolved, Map<String, String> facts, Dice dice) {
        List<String> choices = alternatives.get(resolved.apply(name));
        if (choices == null) {
            throw new IllegalStateException("the grammar does not know " + resolved.apply(name));
        }
        String text = dice.pick(choices);
        text = NAME.matcher(text).replaceAll(found -> quoted(say(found.group(1), resolved, facts, dice)));
        text = CHOICE.matcher(text).replaceAll(found -> quoted(choice(found, dice)));
        return FACT.matcher(text).replaceAll(found -> quoted(facts.getOrDefault(found.group(1), found.group(1))));
    }

    private static String choice(MatchResult found, Dice dice) {
        return dice.pick(List.of(found.group(1).split("\\|", -1)));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
