package org.clientroi.survey.domain;

import java.util.List;

/**
 * Several points rated on the same scale, each of which can be not applicable.
 *
 * @param points each with the code of its question
 * @param grades from the worst to the best, {@code 1} and up
 */
public record RatingGrid(String words, List<Option> points, List<Option> grades, String notApplicable) {

    public RatingGrid {
        points = List.copyOf(points);
        grades = List.copyOf(grades);
    }
}
