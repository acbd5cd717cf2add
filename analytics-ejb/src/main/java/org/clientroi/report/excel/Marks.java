package org.clientroi.report.excel;

import org.clientroi.insight.domain.Verdict;
import org.clientroi.report.excel.Styles.Kind;

/** What a verdict begins with, so that it is told apart without colours. */
final class Marks {

    static final String GOOD = "▲ ";
    static final String BAD = "▼ ";
    static final String UNSURE = "≈ ";

    private Marks() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED_RISE -> GOOD;
            case CONFIRMED_FALL -> BAD;
            case COULD_BE_CHANCE -> UNSURE;
            case NOT_ENOUGH_ANSWERS -> "";
        };
    }

    static Kind kind(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED_RISE -> Kind.GOOD;
            case CONFIRMED_FALL -> Kind.BAD;
            case COULD_BE_CHANCE, NOT_ENOUGH_ANSWERS -> Kind.UNSURE;
        };
    }
}
