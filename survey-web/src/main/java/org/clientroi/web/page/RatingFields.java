package org.clientroi.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.clientroi.survey.domain.Option;
import org.clientroi.survey.domain.RatingGrid;

/** Q5: each point with its grades, "not applicable" last and apart. */
public record RatingFields(String words, List<ChoiceField> points) {

    static RatingFields of(RatingGrid grid, Filled filled) {
        return new RatingFields(
                grid.words(),
                grid.points().stream().map(point -> point(point, grid, filled)).toList());
    }

    private static ChoiceField point(Option point, RatingGrid grid, Filled filled) {
        Stream<Option> grades = Stream.concat(
                grid.grades().stream(), Stream.of(new Option(Filled.NOT_APPLICABLE, grid.notApplicable())));
        return new ChoiceField(
                point.code(),
                point.words(),
                false,
                grades.map(grade -> new ChoiceField.Item(
                                grade.code(), grade.words(), filled.isGraded(point.code(), grade.code())))
                        .toList());
    }
}
