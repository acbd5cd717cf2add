package org.clientroi.report.excel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientroi.shared.Texts;

/** The columns of the answers, in order. */
enum AnswerColumn {
    DAY(14),
    QUESTION(25),
    SCORE(9),
    LATER(12),
    COMMENT(64),
    ORDER(17),
    DELIVERED(14),
    LATE(13),
    INCIDENT(17),
    CARRIER(17),
    CATEGORY(17),
    LANGUAGE(11),
    IN_PERIOD(13),
    INDEX(15),
    FOLLOWED_90(14),
    ORDERS_90(14),
    FOLLOWED_365(14),
    ORDERS_365(14);

    private final int width;

    AnswerColumn(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    String header(Texts texts) {
        return texts.get("answers." + name().toLowerCase(Locale.ROOT));
    }

    static List<String> headers(Texts texts) {
        return Arrays.stream(values()).map(column -> column.header(texts)).toList();
    }

    static AnswerColumn followed(int horizon) {
        return horizon == 90 ? FOLLOWED_90 : FOLLOWED_365;
    }

    static AnswerColumn orders(int horizon) {
        return horizon == 90 ? ORDERS_90 : ORDERS_365;
    }
}
