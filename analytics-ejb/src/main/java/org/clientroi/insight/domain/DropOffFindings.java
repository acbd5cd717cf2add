package org.clientroi.insight.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.DateRange;

/**
 * How far the customers came who began to answer in a period. Who opened the survey is not known, since opening it
 * writes nothing: the invitations are in the funnel.
 *
 * @param started customers who sent a first page, with or without a score
 * @param pages how many sent each page, in the order of the survey
 * @param questions in the order of the questionnaire
 */
public record DropOffFindings(DateRange period, long started, Map<String, Long> pages, List<Question> questions) {

    /**
     * One question.
     *
     * @param asked how many were asked it; empty where it is drawn by customer
     * @param answered of these, by whatever reply
     * @param notApplicable of the answers, those by "not applicable"
     */
    public record Question(String code, Optional<Long> asked, long answered, long notApplicable) {}
}
