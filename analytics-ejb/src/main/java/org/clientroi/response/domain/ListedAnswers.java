package org.clientroi.response.domain;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.clientroi.shared.ShopId;

/** Answers as people read them, one after the other. */
public interface ListedAnswers {

    /** The newest first, by the time of the first answer. */
    List<ListedAnswer> page(AnswerSearch search, ZoneId zone, Optional<AnswerCursor> after, int limit);

    /** What there is to choose from. */
    Offered offered(ShopId shop);

    /** The questions a shop has answers to, and the carriers of the orders answered about, by name. */
    record Offered(List<ScoredQuestion> questions, List<String> carriers) {}
}
