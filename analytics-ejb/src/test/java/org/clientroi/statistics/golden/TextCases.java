package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.LogOdds;
import org.clientroi.statistics.LogOdds.Contrast;
import org.clientroi.statistics.Stemmer;

/** i1, i2: words of comments. */
final class TextCases {

    private TextCases() {}

    static Figures logOdds(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        GoldenTable rows = one.table();
        LogOdds estimator = switch (arguments.text("prior")) {
            case "informative" -> LogOdds.informative(arguments.number("a0"));
            case "constant" -> LogOdds.constant(arguments.number("alpha"));
            default -> throw new AssertionError("no such prior: " + arguments);
        };
        Finding<List<Optional<Contrast>>> found = estimator.contrast(words(arguments, rows));
        return found.reason().<Figures>map(Figures::refused).orElseGet(() -> {
            List<Optional<Contrast>> words = found.found().orElseThrow();
            return new Figures()
                    .put("word", rows.texts(arguments.text("word")))
                    .put("delta", each(words, Contrast::delta))
                    .put("variance", each(words, Contrast::variance))
                    .put("z", each(words, Contrast::z))
                    .put("p", each(words, Contrast::pValue))
                    .put("bh", each(words, Contrast::adjusted));
        });
    }

    private static List<LogOdds.Word> words(GoldenArguments arguments, GoldenTable rows) {
        arguments.text("word");
        double[] first = rows.numbers(arguments.text("group_i"));
        double[] second = rows.numbers(arguments.text("group_j"));
        List<double[]> background = arguments.has("background")
                ? arguments.texts("background").stream().map(rows::numbers).toList()
                : List.of();
        List<LogOdds.Word> words = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            double all = background.stream().mapToDouble(column -> column[row]).sum();
            words.add(new LogOdds.Word(Math.round(first[i]), Math.round(second[i]), Math.round(all)));
        }
        return words;
    }

    private static List<?> each(List<Optional<Contrast>> words, Function<Contrast, Double> figure) {
        return Figures.nullable(words.stream().map(word -> word.map(figure)));
    }

    static Figures stem(GoldenCase one) {
        List<String> words = one.arguments().texts("words");
        Stemmer stemmer = switch (one.arguments().text("stemmer")) {
            case "snowball_french" -> Stemmer.SNOWBALL_FRENCH;
            case "snowball_english" -> Stemmer.SNOWBALL_ENGLISH;
            case "porter_english" -> Stemmer.PORTER_ENGLISH;
            default -> throw new AssertionError("no such stemmer: " + one.arguments());
        };
        return new Figures()
                .put("word", words)
                .put("stem", words.stream().map(stemmer::stem).toList());
    }
}
