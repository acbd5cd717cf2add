package org.clientroi.report.excel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.clientroi.report.domain.Words;
import org.clientroi.shared.Texts;

/** Formulas that count over the tables of the answers, however many sheets they take. */
final class AnswerTables {

    /** A column and what its cell must be: {@code ">=9"}, a number, a text. */
    record Criterion(AnswerColumn column, String wanted) {}

    private final List<String> tables;
    private final Texts texts;
    private final Words words;

    AnswerTables(List<String> tables, Texts texts) {
        this.tables = List.copyOf(tables);
        this.texts = texts;
        this.words = Words.in(texts.language());
    }

    /** Answers of the period to a question. */
    String inPeriod(String question, Criterion... more) {
        return count(question, new Criterion(AnswerColumn.IN_PERIOD, "1"), more);
    }

    /** Answers to a question, one a customer and year, that were followed for the whole horizon. */
    String followed(String question, int horizon, Criterion... more) {
        Criterion[] all = Arrays.copyOf(more, more.length + 1);
        all[more.length] = new Criterion(AnswerColumn.INDEX, "1");
        return count(question, new Criterion(AnswerColumn.followed(horizon), "1"), all);
    }

    private String count(String question, Criterion first, Criterion... more) {
        return tables.stream()
                .map(table -> "COUNTIFS("
                        + one(table, new Criterion(AnswerColumn.QUESTION, words.value("question", question)))
                        + "," + one(table, first)
                        + Arrays.stream(more)
                                .map(each -> "," + one(table, each))
                                .collect(Collectors.joining())
                        + ")")
                .collect(Collectors.joining("+"));
    }

    private String one(String table, Criterion criterion) {
        return "%s[%s],\"%s\""
                .formatted(
                        table,
                        criterion.column().header(texts),
                        criterion.wanted().replace("\"", "\"\""));
    }
}
