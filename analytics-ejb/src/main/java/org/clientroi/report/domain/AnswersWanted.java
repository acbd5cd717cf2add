package org.clientroi.report.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.DateRange;

/**
 * Which answers a workbook holds: those of its period, and those that its repeat-order rates rest on.
 *
 * @param question whose score makes the classes of the rates
 * @param followed by horizon, the days of answers that were followed for it; a horizon without any is left out
 */
public record AnswersWanted(DateRange period, String question, Map<Integer, DateRange> followed) {

    public AnswersWanted {
        followed = Map.copyOf(followed);
    }

    public Optional<DateRange> followedFor(int horizon) {
        return Optional.ofNullable(followed.get(horizon));
    }

    /** All days of which there may be an answer. */
    public DateRange days() {
        LocalDate from = period.from();
        LocalDate to = period.to();
        for (DateRange days : followed.values()) {
            from = days.from().isBefore(from) ? days.from() : from;
            to = days.to().isAfter(to) ? days.to() : to;
        }
        return new DateRange(from, to);
    }
}
