package org.clientroi.shared;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One text with its gaps. Nearly all are words with texts put in, which is done here, read once; numbers, choices and
 * quotes beyond the apostrophe are left to {@link MessageFormat}, which reads its pattern at every use.
 */
sealed interface Wording {

    String with(Object... arguments);

    static Wording of(String pattern, Locale locale) {
        return Plain.read(pattern, locale).<Wording>map(plain -> plain).orElseGet(() -> new Formatted(pattern, locale));
    }

    /** @param parts words, and between each two of them a gap */
    record Plain(List<String> parts, List<Integer> gaps, Formatted otherwise) implements Wording {

        private static final int MOST_GAPS = 10;

        static Optional<Plain> read(String pattern, Locale locale) {
            List<String> parts = new ArrayList<>();
            List<Integer> gaps = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            int at = 0;
            while (at < pattern.length()) {
                char next = pattern.charAt(at);
                if (next == '\'' && pattern.startsWith("''", at)) {
                    words.append('\'');
                    at += 2;
                } else if (next == '{' && isGap(pattern, at)) {
                    parts.add(words.toString());
                    gaps.add(Character.digit(pattern.charAt(at + 1), MOST_GAPS));
                    words.setLength(0);
                    at += 3;
                } else if (next == '\'' || next == '{' || next == '}') {
                    return Optional.empty();
                } else {
                    words.append(next);
                    at++;
                }
            }
            parts.add(words.toString());
            return Optional.of(new Plain(List.copyOf(parts), List.copyOf(gaps), new Formatted(pattern, locale)));
        }

        private static boolean isGap(String pattern, int at) {
            return at + 2 < pattern.length()
                    && Character.digit(pattern.charAt(at + 1), MOST_GAPS) >= 0
                    && pattern.charAt(at + 2) == '}';
        }

        @Override
        public String with(Object... arguments) {
            StringBuilder text = new StringBuilder(parts.getFirst());
            for (int i = 0; i < gaps.size(); i++) {
                int gap = gaps.get(i);
                if (gap >= arguments.length || !(arguments[gap] instanceof String put)) {
                    return otherwise.with(arguments);
                }
                text.append(put).append(parts.get(i + 1));
            }
            return text.toString();
        }
    }

    record Formatted(String pattern, Locale locale) implements Wording {

        @Override
        public String with(Object... arguments) {
            return new MessageFormat(pattern, locale).format(arguments);
        }
    }
}
