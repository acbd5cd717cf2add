package org.clientroi.web.portal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientroi.shared.Texts;

/** What the intake says of a line, which is one sentence for every caller, in the language of the page. */
final class RejectionWords {

    private record Said(Pattern message, String key) {}

    private static final List<Said> SAID = List.of(
            said("is missing, and so is customer_ref", "customer"),
            said("is missing", "missing"),
            said("cannot be empty", "missing"),
            said("unknown shop", "shop"),
            said("unknown currency", "currency"),
            said("has (\\d+) characters, at most (\\d+) are kept", "long"),
            said("holds a character that is no text", "character"),
            said("is not a time such as .*", "time"),
            said("is in the future", "future"),
            said("is not a day such as .*", "day"),
            said("could be thousands or decimals: .*", "thousands"),
            said("is not an amount such as .*", "amount"),
            said("is negative", "negative"),
            said("is not a whole number", "number"),
            said("is not from (\\S+) to (\\S+)", "range"),
            said("is neither true nor false", "yes-or-no"),
            said("is not one of (.*)", "word"),
            said("is not an e-mail address", "email"),
            said("is not a language code such as .*", "language"),
            said("the line has more than (\\d+) characters", "long-line"),
            said("a quote is not closed", "quote"),
            said("there is text after a closing quote", "after-quote"),
            said("the line has (\\d+) cells and the header (\\d+)", "cells"),
            said("the line is not in the charset .*", "charset"),
            said("The body is empty.*", "empty"),
            said("This is not a CSV file in (\\S+): .*", "no-text"),
            said("The header, the file's first line, is malformed\\.", "header"),
            said("The file has more than (\\d+) columns\\.", "columns"),
            said("The header has two columns for (\\S+)\\.", "twice"),
            said("The header, the file's first line, has no column (\\S+)\\..*", "no-column"),
            said("The import was broken off (\\d+) times\\.", "broken-off"));

    private final Texts words;

    RejectionWords(Texts words) {
        this.words = words;
    }

    private static Said said(String message, String key) {
        return new Said(Pattern.compile(message, Pattern.DOTALL), key);
    }

    /** What has no words of its own is said to be unreadable: never in another language. */
    String reason(String message) {
        for (Said each : SAID) {
            Matcher found = each.message().matcher(message);
            if (found.matches()) {
                Object[] parts = new Object[found.groupCount()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = column(found.group(i + 1));
                }
                return words.get("orders-in.reason." + each.key(), parts);
            }
        }
        return words.get("orders-in.reason.other");
    }

    /** One of our columns by its name for people; another name as it is. */
    String column(String name) {
        String key = "orders-in.column." + name;
        return words.has(key) ? words.get(key) : name;
    }
}
