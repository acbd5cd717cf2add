package org.clientroi.demo.history;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.Language;

/** Invents the customers of one shop: names, addresses and telephones, each address once. */
final class Crowd {

    private static final double KNOWN_BY_NUMBER_ONLY = 0.025;
    private static final double ON_A_MARKETPLACE = 0.05;
    private static final double ASKED_NOT_TO_BE_SURVEYED = 0.02;
    private static final double SPEAKS_THE_OTHER_LANGUAGE = 0.02;
    private static final double LEFT_A_TELEPHONE = 0.55;

    private final Language language;
    private final Weighted<Customer.Place> places;
    private final Map<Language, List<String>> firstNames = Map.of(
            Language.FR, ReadingLines.of("first_names_fr.txt"), Language.EN, ReadingLines.of("first_names_en.txt"));
    private final Map<Language, List<String>> lastNames = Map.of(
            Language.FR, ReadingLines.of("last_names_fr.txt"), Language.EN, ReadingLines.of("last_names_en.txt"));
    private final Map<String, Integer> taken = new HashMap<>();

    Crowd(Language language) {
        this.language = language;
        this.places = new Weighted<>(
                ReadingLines.table("places_" + language.code() + ".csv").stream()
                        .map(Crowd::place)
                        .toList(),
                Customer.Place::weight);
    }

    private static Customer.Place place(List<String> cells) {
        return new Customer.Place(cells.get(0), cells.get(1), cells.get(2), Integer.parseInt(cells.get(3)));
    }

    Customer customer(int number, long millis, Dice dice) {
        Language speaks = dice.chance(SPEAKS_THE_OTHER_LANGUAGE) ? other() : language;
        String first = dice.pick(firstNames.getOrDefault(speaks, List.of()));
        String last = dice.pick(lastNames.getOrDefault(speaks, List.of()));
        boolean marketplace = dice.chance(ON_A_MARKETPLACE);
        boolean numberOnly = !marketplace && dice.chance(KNOWN_BY_NUMBER_ONLY);
        String email = marketplace ? relay(number) : email(first, last);
        return new Customer(
                dice.id(millis),
                numberOnly ? Optional.empty() : Optional.of(email),
                "C" + (100_000 + number),
                first,
                last,
                dice.chance(LEFT_A_TELEPHONE) ? Optional.of(phone(dice)) : Optional.empty(),
                speaks,
                places.pick(dice),
                marketplace,
                !dice.chance(ASKED_NOT_TO_BE_SURVEYED));
    }

    private Language other() {
        return language == Language.FR ? Language.EN : Language.FR;
    }

    /** French addresses have a dot and English ones none, so that no customer of one shop is one of the other. */
    private String email(String first, String last) {
        String name = folded(first) + (language == Language.FR ? "." : "") + folded(last);
        int times = taken.merge(name, 1, Integer::sum);
        return name + (times == 1 ? "" : times) + "@example.org";
    }

    private String relay(int number) {
        return "buyer-%s-%d@marketplace.example.org".formatted(language.code(), 700_000 + number * 7);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Arcep and Ofcom keep these numbers for films and examples: nobody has them. */
    private String phone(Dice dice) {
        if (language == Language.FR) {
            String range = dice.chance(0.25) ? "01 99 00" : "06 39 98";
            return "%s %02d %02d".formatted(range, dice.between(0, 99), dice.between(0, 99));
        }
        return dice.chance(0.25)
                ? "020 7946 0%03d".formatted(dice.between(0, 999))
                : "07700 900%03d".formatted(dice.between(0, 999));
    }
}
