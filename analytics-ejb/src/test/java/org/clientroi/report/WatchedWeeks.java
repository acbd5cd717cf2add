package org.clientroi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ScoreCell;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.insight.domain.TrendReading;
import org.clientroi.insight.domain.WeekByWeek;

/** Two years of weeks of which the last twelve are worse by about twenty points. */
public final class WatchedWeeks {

    private static final String WORSE_FROM = "2026-W36";

    private WatchedWeeks() {}

    public static ScoreFindings autumn() {
        List<String> names = Grain.WEEK.namesIn(Findings.AUTUMN);
        return Findings.scores(
                Findings.AUTUMN,
                groups().stream()
                        .filter(group -> names.contains(
                                Objects.requireNonNull(group.group().get("week"))))
                        .toList());
    }

    public static WeekByWeek weeks() {
        List<ScoreCell> cells = new ArrayList<>();
        for (ScoreGroup group : groups()) {
            List<Long> counts = group.counts().orElseThrow();
            for (int score = 0; score <= 10; score++) {
                cells.add(new ScoreCell(
                        Optional.of(Objects.requireNonNull(group.group().get("week"))),
                        Optional.empty(),
                        score,
                        counts.get(score)));
            }
        }
        return TrendReading.weekByWeek(Findings.AUTUMN, cells);
    }

    private static List<ScoreGroup> groups() {
        return Findings.scores(Findings.TWO_YEARS, Grain.WEEK, 70).groups().stream()
                .map(group -> Objects.requireNonNull(group.group().get("week")).compareTo(WORSE_FROM) < 0
                        ? group
                        : worse(group))
                .toList();
    }

    private static ScoreGroup worse(ScoreGroup group) {
        List<Long> counts = new ArrayList<>(group.counts().orElseThrow());
        long moved = Math.min(group.n() / 10, counts.get(10));
        counts.set(10, counts.get(10) - moved);
        counts.set(3, counts.get(3) + moved);
        return Findings.group(Map.copyOf(group.group()), counts);
    }
}
