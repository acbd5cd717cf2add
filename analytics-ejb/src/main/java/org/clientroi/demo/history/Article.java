package org.clientroi.demo.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.clientroi.shared.Language;

/**
 * Something the shop sells.
 *
 * @param nouns what it is called in a sentence, with its article: « la lampe », "the lamp"
 * @param kind {@code light}, {@code bulb}, {@code furniture}, {@code soft} or {@code deco}: what can be said of it
 */
public record Article(
        String category,
        String collection,
        String name,
        Map<Language, String> nouns,
        BigDecimal price,
        int weight,
        boolean fragile,
        boolean bulky,
        String kind) {

    static List<Article> catalogue(Language language) {
        return ReadingLines.table("catalogue.csv").stream()
                .map(cells -> of(cells, language))
                .toList();
    }

    private static Article of(List<String> cells, Language language) {
        int column = language == Language.FR ? 0 : 1;
        return new Article(
                cells.get(column),
                cells.get(2),
                cells.get(3 + column),
                Map.of(Language.FR, cells.get(5), Language.EN, cells.get(6)),
                new BigDecimal(cells.get(7)),
                Integer.parseInt(cells.get(8)),
                cells.get(9).equals("yes"),
                cells.get(10).equals("yes"),
                cells.get(11));
    }

    String noun(Language language) {
        return nouns.getOrDefault(language, name);
    }
}
