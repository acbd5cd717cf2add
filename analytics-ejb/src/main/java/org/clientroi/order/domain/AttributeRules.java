package org.clientroi.order.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which unknown columns become attributes of a shop: those with few and short texts, twenty at the most. Decided for a
 * whole file before its first line is stored, so that it does not matter how the file is cut into batches; a column
 * that was given up stays so.
 */
public final class AttributeRules {

    static final int MOST_NAMES = 20;
    static final int MOST_TEXTS = 50;
    static final int LONGEST_TEXT = 100;
    static final int LONGEST_NAME = 60;
    private static final int MOST_WATCHED = 500;

    /** Names by which every shop can be segmented or cut in time: a column of that name could not be asked for. */
    private static final Set<String> TAKEN = Set.of("late", "first_order", "voucher", "day", "week", "month", "score");

    /** @param texts the texts seen so far, by name: the attributes the shop has */
    public record Known(Map<String, Set<String>> texts, Set<String> givenUp) {}

    /**
     * @param learned new texts, by name
     * @param ignored names of the file that are not kept, in its order
     */
    public record Decision(
            List<String> admitted, List<String> givenUp, Map<String, Set<String>> learned, List<String> ignored) {}

    /** What a file holds in its unknown columns; of one that breaks a limit no more than that. */
    public static final class Survey {

        private final Map<String, Set<String>> texts = new LinkedHashMap<>();
        private final Set<String> broken = new HashSet<>();
        private final Set<String> unusable = new LinkedHashSet<>();

        public void see(String name, String text) {
            if (broken.contains(name)) {
                return;
            }
            if (!isUsable(name) || !texts.containsKey(name) && texts.size() >= MOST_WATCHED) {
                if (unusable.size() < MOST_WATCHED) {
                    unusable.add(name);
                }
                return;
            }
            Set<String> seen = texts.computeIfAbsent(name, n -> new HashSet<>());
            seen.add(text);
            if (text.length() > LONGEST_TEXT || seen.size() > MOST_TEXTS) {
                broken.add(name);
                seen.clear();
            }
        }

        public boolean isEmpty() {
            return texts.isEmpty() && unusable.isEmpty();
        }
    }

    private AttributeRules() {}

    private static boolean isUsable(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.indexOf(',') < 0
                && name.chars().noneMatch(c -> c < ' ' || c == 0xFFFF || Character.isSurrogate((char) c))
                && !TAKEN.contains(name.toLowerCase(Locale.ROOT));
    }

    public static Decision decide(Known known, Survey survey) {
        Set<String> givenUp = new LinkedHashSet<>();
        survey.texts.forEach((name, texts) -> {
            Set<String> all = new HashSet<>(known.texts().getOrDefault(name, Set.of()));
            all.addAll(texts);
            if (!known.givenUp().contains(name) && (survey.broken.contains(name) || all.size() > MOST_TEXTS)) {
                givenUp.add(name);
            }
        });
        return admit(known, survey, givenUp);
    }

    private static Decision admit(Known known, Survey survey, Set<String> givenUp) {
        Set<String> names = new HashSet<>(known.texts().keySet());
        names.removeAll(givenUp);
        List<String> admitted = new ArrayList<>();
        List<String> ignored = new ArrayList<>(survey.unusable);
        Map<String, Set<String>> learned = new HashMap<>();
        survey.texts.forEach((name, texts) -> {
            boolean bad = givenUp.contains(name) || known.givenUp().contains(name);
            if (bad || !names.contains(name) && names.size() >= MOST_NAMES) {
                ignored.add(name);
                return;
            }
            if (names.add(name)) {
                admitted.add(name);
            }
            Set<String> unseen = new HashSet<>(texts);
            unseen.removeAll(known.texts().getOrDefault(name, Set.of()));
            learned.put(name, unseen);
        });
        return new Decision(admitted, List.copyOf(givenUp), learned, ignored);
    }
}
