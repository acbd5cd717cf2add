package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Weeks of answers as a control chart takes them: one with fewer than ten is counted with the next, because limits from a
 * handful of answers say nothing. What is left at the end waits for the weeks to come.
 *
 * @param first the first week's position, from 0
 * @param last the last week's position, {@code first} where none was merged
 * @param counts of all these weeks
 */
public record AnswerWeeks(int first, int last, NpsCounts counts) {

    /** Fewer are merged. */
    public static final int FEWEST = 10;

    public boolean isComplete() {
        return counts.n() >= FEWEST;
    }

    /** In order; only the last can be incomplete. */
    public static List<AnswerWeeks> merged(List<NpsCounts> weeks) {
        List<AnswerWeeks> merged = new ArrayList<>();
        NpsCounts counts = new NpsCounts(0, 0, 0);
        int first = 0;
        for (int week = 0; week < weeks.size(); week++) {
            counts = counts.plus(weeks.get(week));
            if (counts.n() >= FEWEST || week == weeks.size() - 1) {
                merged.add(new AnswerWeeks(first, week, counts));
                counts = new NpsCounts(0, 0, 0);
                first = week + 1;
            }
        }
        return merged;
    }
}
