package org.clientroi.response.domain;

import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;

/**
 * Which answers to one question are listed. What is empty leaves nothing out.
 *
 * @param period days of the first answer in the shop's zone
 * @param problem said by the customer, or recorded by the shop
 * @param words found anywhere in the comment, whatever its capitals and accents
 */
public record AnswerSearch(
        ShopId shop,
        ScoredQuestion question,
        DateRange period,
        Optional<ScoreBand> band,
        Optional<ProblemKind> problem,
        Optional<String> carrier,
        Optional<Language> language,
        boolean commented,
        boolean contactAsked,
        Optional<String> words) {

    public static AnswerSearch all(ShopId shop, ScoredQuestion question, DateRange period) {
        return new AnswerSearch(
                shop,
                question,
                period,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }
}
