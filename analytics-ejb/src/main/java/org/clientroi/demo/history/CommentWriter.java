package org.clientroi.demo.history;

import java.text.Normalizer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clientroi.shared.Language;

/**
 * What customers write under their score: it fits the score, the problem, the kind of product and the language. No two
 * of a shop write the same, capitals and punctuation aside.
 */
final class CommentWriter {

    private static final Pattern SENTENCE_START = Pattern.compile("(^|[.!?] )(\\p{Ll})");
    private static final String[] FRENCH = {
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"
    };
    private static final String[] ENGLISH = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    /** After so many attempts there is nothing new to say. */
    private static final int ATTEMPTS = 200;

    private final String shop;
    private final Set<String> written = new HashSet<>();
    private final Map<Language, Grammar> grammars = Map.of(
            Language.FR, Grammar.read(ReadingLines.of("comments_fr.txt")),
            Language.EN, Grammar.read(ReadingLines.of("comments_en.txt")));

    /** What the comment is about. */
    record Story(Basket basket, Delivery delivery, String incident, boolean firstOrder) {

        /** Nobody praises the speed of a parcel that came late, or the driver where there was none. */
        private String meant(String name, String topic) {
            boolean late = delivery.daysLate() > 0;
            return switch (name) {
                case "problem" -> "problem." + topic;
                case "happy.delivery" -> late ? "happy.product" : praised();
                case "mixed.delivery" -> late ? "mixed.product" : name;
                default -> name.replace("@", basket.main().kind()).replace("#", firstOrder ? "first" : "again");
            };
        }

        private String praised() {
            return delivery.method().equals("home") ? "happy.delivery" : "happy.pickup";
        }
    }

    CommentWriter(String shop) {
        this.shop = shop;
    }

    /** Empty where all that could be said was said by others. Further attempts leave the customer's dice as they are. */
    Optional<String> comment(Language language, int score, Story story, Dice dice) {
        String first = attempt(language, score, story, dice);
        if (written.add(essence(first))) {
            return Optional.of(first);
        }
        for (int i = 1; i <= ATTEMPTS; i++) {
            String other = attempt(language, score, story, dice.of(i));
            if (written.add(essence(other))) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** Letters and figures, all that makes one comment differ from another for whoever reads it. */
    static String essence(String comment) {
        return Normalizer.normalize(comment, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private String attempt(Language language, int score, Story story, Dice dice) {
        Basket basket = story.basket();
        Delivery delivery = story.delivery();
        String topic = topic(score, delivery, story.incident(), dice);
        String mood = score >= 9 ? "happy" : score >= 7 ? "mixed" : "unhappy";
        String start = topic.isEmpty() ? mood : mood + ".problem";
        Grammar grammar = grammars.getOrDefault(language, Grammar.read(List.of()));
        String text = grammar.say(start, name -> story.meant(name, topic), facts(language, basket, delivery), dice);
        return asTyped(language, punctuated(text), dice);
    }

    /** Of a small delay the content often say nothing. */
    private static String topic(int score, Delivery delivery, String incident, Dice dice) {
        if (!incident.isEmpty()) {
            return incident;
        }
        return delivery.daysLate() > 0 && dice.chance(score >= 9 ? 0.25 : score >= 7 ? 0.7 : 0.85) ? "late" : "";
    }

    private Map<String, String> facts(Language language, Basket basket, Delivery delivery) {
        boolean french = language == Language.FR;
        int late = Math.max(1, delivery.daysLate());
        long onTheWay =
                Duration.between(delivery.shippedAt(), delivery.deliveredAt()).toDays();
        int days = Math.clamp(onTheWay + 1, 2, 6);
        String noun = basket.main().noun(language);
        return Map.of(
                "product",
                noun,
                "collection",
                basket.collection(),
                "shop",
                shop,
                "carrier",
                delivery.carrier().equals(shop) ? (french ? "le magasin" : "the store") : delivery.carrier(),
                "late",
                french
                        ? word(FRENCH, late) + (late == 1 ? " jour" : " jours")
                        : word(ENGLISH, late) + (late == 1 ? " day" : " days"),
                "days",
                word(french ? FRENCH : ENGLISH, days));
    }

    private static String word(String[] words, int number) {
        return number < words.length ? words[number] : String.valueOf(number);
    }

    private static String punctuated(String text) {
        String tidy = text.replaceAll(" +", " ").replaceAll(" ([.,])", "$1").strip();
        return SENTENCE_START
                .matcher(tidy)
                .replaceAll(found -> found.group(1) + found.group(2).toUpperCase(Locale.ROOT));
    }

    /** Some do not bother with capitals and full stops, some with one exclamation mark. */
    private static String asTyped(Language language, String text, Dice dice) {
        String typed = text;
        if (dice.chance(0.08)) {
            typed = typed.toLowerCase(language.locale()).replaceAll("\\.$", "");
        } else if (dice.chance(0.15)) {
            typed = typed.replaceAll("\\.$", "");
        } else if (dice.chance(0.08)) {
            typed = typed.replaceAll("\\.$", language == Language.FR ? " !" : "!");
        }
        return language == Language.FR
                ? typed.replaceAll(" ([!?:;»])", "\u202f$1").replace("« ", "«\u202f")
                : typed.replace(" !", "!");
    }
}
