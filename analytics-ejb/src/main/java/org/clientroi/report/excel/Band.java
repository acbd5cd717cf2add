package org.clientroi.report.excel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clientroi.report.excel.AnswerTables.Criterion;

/** The classes of scores as formulas tell them apart. */
enum Band {
    PROMOTER(">=9"),
    PASSIVE(">=7", "<=8"),
    DETRACTOR("<=6"),
    HIGH(">=4"),
    MIDDLE("3"),
    LOW("<=2");

    private final List<String> wanted;

    Band(String... wanted) {
        this.wanted = List.of(wanted);
    }

    /** As the findings name it: {@code promoter}. */
    static Band of(String name) {
        return Arrays.stream(values())
                .filter(band -> band.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no class of scores: " + name));
    }

    Criterion[] criteria() {
        return scores().toArray(Criterion[]::new);
    }

    Criterion[] and(Criterion more) {
        return Stream.concat(scores(), Stream.of(more)).toArray(Criterion[]::new);
    }

    private Stream<Criterion> scores() {
        return wanted.stream().map(score -> new Criterion(AnswerColumn.SCORE, score));
    }
}
