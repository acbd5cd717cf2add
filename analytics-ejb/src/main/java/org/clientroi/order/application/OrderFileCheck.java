package org.clientroi.order.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.order.intake.IntakeAnswer;

/**
 * A file of orders as it will be understood; nothing of it is stored.
 *
 * @param headings of the file, in its order
 * @param columns what each heading means; one that is left out is not in it
 * @param lines how many there are under the header
 * @param rejected how many of them cannot be read
 * @param problems the first of these
 * @param sample the first lines that can be read: our columns with their values
 * @param mayBeAsked orders that were delivered since asking was switched on: at most so many mails
 * @param unreadable why the file cannot be read at all with these columns; empty when it can
 */
public record OrderFileCheck(
        List<String> headings,
        Map<String, String> columns,
        long lines,
        long rejected,
        List<IntakeAnswer.Listed> problems,
        List<Map<String, Object>> sample,
        long mayBeAsked,
        Optional<String> unreadable) {

    static OrderFileCheck unreadable(List<String> headings, Map<String, String> columns, String why) {
        return new OrderFileCheck(headings, columns, 0, 0, List.of(), List.of(), 0, Optional.of(why));
    }
}
