package org.clientroi.report.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Trend.Step;
import org.clientroi.report.domain.TrendMark;
import org.clientroi.report.domain.TrendMark.Change;
import org.clientroi.report.domain.TrendMark.Level;
import org.clientroi.report.domain.TrendMark.Limits;
import org.clientroi.report.domain.TrendMark.Season;
import org.clientroi.report.domain.TrendMark.Signal;

/** What the marks on a trend are called, and their part of its numbers. */
final class TrendMarkWords {

    private final List<TrendMark> marks;
    private final Wording wording;

    TrendMarkWords(List<TrendMark> marks, Wording wording) {
        this.marks = marks;
        this.wording = wording;
    }

    /** What each kind of mark means, where there is one. */
    List<String> keys() {
        String limits = of(Limits.class).stream()
                .findFirst()
                .map(each -> wording.get("trend.limits", wording.words().method(each.method())))
                .orElse("");
        return List.of(
                limits,
                of(Signal.class).isEmpty() ? "" : wording.get("trend.signal"),
                of(Level.class).isEmpty() ? "" : wording.get("trend.level"),
                seasons(),
                changes());
    }

    private String seasons() {
        String names = of(Season.class).stream()
                .map(each -> wording.get("season." + each.season().kind().code()))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : wording.get("trend.seasons", names);
    }

    private String changes() {
        return of(Change.class).stream()
                .map(each -> wording.get(
                        "trend.action",
                        each.number(),
                        each.title(),
                        wording.figures().day(each.begun())))
                .collect(Collectors.joining(" · "));
    }

    /** The marks told, for whoever does not see them. */
    String told() {
        List<Signal> signals = of(Signal.class);
        String weeks = signals.stream().map(each -> day(each.week())).collect(Collectors.joining(", "));
        String levels = of(Level.class).stream()
                .map(each -> " "
                        + wording.get(
                                "trend.level.told",
                                day(each.since()),
                                wording.figures().points(each.before()),
                                wording.figures().points(each.now())))
                .collect(Collectors.joining());
        return (signals.isEmpty() ? "" : " " + wording.get("trend.signal.told", weeks)) + levels;
    }

    boolean hasLimits() {
        return !of(Limits.class).isEmpty();
    }

    /** Headings of {@link #cells}. */
    List<String> header() {
        return List.of(
                wording.get("trend.limit.lower"),
                wording.get("trend.limit.upper"),
                wording.get("trend.signal.heading"));
    }

    List<Cell> cells(Step step) {
        Optional<Limits> limits = of(Limits.class).stream()
                .filter(each -> !each.days().from().isAfter(step.days().from())
                        && !each.days().to().isBefore(step.days().to()))
                .findFirst();
        boolean signal = of(Signal.class).stream().anyMatch(each -> each.week().equals(step.begin()));
        return List.of(
                limits.<Cell>map(each -> new Cell.Points(each.lower())).orElse(new Cell.None()),
                limits.<Cell>map(each -> new Cell.Points(each.upper())).orElse(new Cell.None()),
                signal ? new Cell.Words(wording.get("trend.signal.yes")) : new Cell.None());
    }

    private String day(LocalDate day) {
        return wording.figures().shortDay(day);
    }

    private <T extends TrendMark> List<T> of(Class<T> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
