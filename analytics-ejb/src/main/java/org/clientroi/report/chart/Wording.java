package org.clientroi.report.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.report.domain.Figures;
import org.clientroi.report.domain.Words;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;

/** The sentences around a chart, in one language. */
record Wording(Texts texts, Words words, Figures figures) {

    static Wording in(Language language) {
        return new Wording(Texts.of(Wording.class, "texts", language), Words.in(language), Figures.in(language));
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    Language language() {
        return figures.language();
    }

    /** {@code 95% range (Wilson)}: which interval belongs to {@code estimation}. */
    String range(Estimation estimation) {
        return interval(estimation)
                .map(level -> get("range.method", level, words.method(estimation)))
                .orElse("");
    }

    /** {@code 95% range}. */
    String rangeAlone(Estimation estimation) {
        return interval(estimation).map(level -> get("range", level)).orElseGet(() -> get("range", level(0.95)));
    }

    private Optional<String> interval(Estimation estimation) {
        return estimation.estimate().flatMap(Estimate::interval).map(i -> level(i.level()));
    }

    private String level(double level) {
        return House.level(level, language());
    }

    /** {@code 34 to 42}, or a dash where the method gives no interval. */
    String pointsRange(Estimate estimate) {
        return estimate.interval().map(figures::pointsRange).orElse("–");
    }

    String shareRange(Estimate estimate) {
        return estimate.interval()
                .map(i -> figures.shareRange(i, estimate.value()))
                .orElse("–");
    }

    /** What is there of {@code parts}, with a dot between. */
    static String dotted(String... parts) {
        return joined(Stream.of(parts));
    }

    static String dotted(List<String> parts) {
        return joined(parts.stream());
    }

    private static String joined(Stream<String> parts) {
        return capital(parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
