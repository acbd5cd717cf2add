package org.clientroi.insight.domain;

import java.util.List;

/** The studies there are. */
public final class Studies {

    private static final Segment LATE = new Segment("late", false);

    public static final List<Study> ALL = List.of(
            new CumulativeStudy(Segment.SCORE, "nps"),
            new CumulativeStudy(Segment.SCORE, "csat"),
            new CumulativeStudy(LATE, "nps"),
            new ValueGapStudy(Segment.SCORE, "nps"),
            new ValueGapStudy(Segment.SCORE, "csat"),
            new ValueGapStudy(LATE, "nps"),
            new RepeatedAnswersStudy());

    public static final List<String> KINDS = ALL.stream().map(Study::kind).toList();

    private Studies() {}

    public static Study of(String kind) {
        return ALL.stream()
                .filter(study -> study.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
