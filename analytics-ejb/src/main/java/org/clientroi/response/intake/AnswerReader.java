package org.clientroi.response.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientroi.order.intake.Columns;
import org.clientroi.order.intake.ReachedShop;
import org.clientroi.order.intake.Row;
import org.clientroi.order.intake.RowValues;
import org.clientroi.order.intake.ShopsInReach;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.ScoredQuestion;
import org.jspecify.annotations.Nullable;

/** Reads rows of answers; times without a zone are in the shop's. */
public final class AnswerReader {

    /** Without it a file is none of answers. */
    public static final String KEY = "order_number";

    public static final Columns COLUMNS =
            new Columns(List.of("shop", KEY, "question", "score", "comment", "answered_at"));

    private static final Duration CLOCKS_DIFFER = Duration.ofHours(24);
    private static final int LONGEST_NUMBER = 120;
    private static final String QUESTIONS =
            Arrays.stream(ScoredQuestion.values()).map(ScoredQuestion::code).collect(Collectors.joining(", "));

    private final ShopsInReach shops;
    private final Instant latest;

    public AnswerReader(ShopsInReach shops, Instant now) {
        this.shops = shops;
        this.latest = now.plus(CLOCKS_DIFFER);
    }

    public AnswerRow read(Row row) {
        Optional<ReachedShop> shop = shops.of(row);
        if (shop.isEmpty()) {
            return new AnswerRow.Refused(ShopsInReach.notFound(row));
        }
        return row.cell("score") == null ? new AnswerRow.Unanswered() : read(row, shop.get());
    }

    private AnswerRow read(Row row, ReachedShop shop) {
        RowValues values = new RowValues(row, shop.zone(), latest);
        String number = values.required(KEY, values.text(KEY, LONGEST_NUMBER));
        ScoredQuestion question =
                values.required("question", values.oneOf("question", ScoredQuestion::find, QUESTIONS));
        Integer score = question == null ? null : values.wholeNumber("score", question.lowest(), question.highest());
        @Nullable String comment = values.text("comment", Answer.LONGEST_COMMENT);
        Instant at = values.required("answered_at", values.instant("answered_at"));
        if (values.problem().isPresent()) {
            return new AnswerRow.Refused(values.problem().get());
        }
        if (number == null || question == null || score == null || at == null) {
            throw new IllegalStateException("a value is missing and nobody said so");
        }
        Answer answer = new Answer(score, Optional.ofNullable(comment), at);
        return new AnswerRow.Given(shop, number, question, answer, row);
    }
}
