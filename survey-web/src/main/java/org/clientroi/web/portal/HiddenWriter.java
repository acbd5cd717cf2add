package org.clientroi.web.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientroi.demo.FoundFigure;
import org.clientroi.demo.PlantedFigure;
import org.clientroi.demo.PlantedFigure.Measure;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.clientroi.web.portal.HiddenPage.Group;
import org.clientroi.web.portal.HiddenPage.Row;

/** Puts what was planted beside what was found. */
final class HiddenWriter {

    private static final int ONE_DECIMAL = 1;

    private final Texts words;
    private final Figures figures;

    HiddenWriter(Texts words) {
        this.words = words;
        this.figures = new Figures(words);
    }

    HiddenPage page(Frame frame, List<FoundFigure> all) {
        Map<String, List<FoundFigure>> groups = all.stream()
                .collect(Collectors.groupingBy(each -> group(each.planted()), LinkedHashMap::new, Collectors.toList()));
        long inRange =
                all.stream().filter(figure -> figure.isInRange().orElse(false)).count();
        return new HiddenPage(
                frame,
                words.get("hidden.lead"),
                words.get("hidden.verdict", figures.count(inRange), figures.count(all.size())),
                groups.entrySet().stream()
                        .map(entry -> group(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Figures asked in the same way stand together; what was not planted stands for itself. */
    private static String group(PlantedFigure planted) {
        return switch (planted.measure()) {
            case ANSWERED -> "answered";
            case NPS -> planted.value() == 0 ? "nothing" : "nps-" + planted.by();
            case ORDERED_AGAIN -> "again-" + planted.by() + "-" + planted.days();
        };
    }

    private Group group(String key, List<FoundFigure> figuresOfGroup) {
        return new Group(
                key,
                words.get("hidden.group." + key),
                words.get("hidden.group." + key + ".note"),
                figuresOfGroup.stream().map(this::row).toList());
    }

    private Row row(FoundFigure figure) {
        PlantedFigure planted = figure.planted();
        Optional<Estimate> found = figure.found().estimate();
        Optional<Boolean> inRange = figure.isInRange();
        return new Row(
                name(planted),
                value(planted, planted.value()),
                found.map(estimate -> value(planted, estimate.value())).orElse(""),
                found.flatMap(Estimate::interval)
                        .map(range -> range(planted, range))
                        .orElse(""),
                words.get(inRange.map(in -> in ? "hidden.in-range" : "hidden.out-of-range")
                        .orElse("hidden.not-estimable")),
                inRange.orElse(false) ? "good" : "unsure");
    }

    private String name(PlantedFigure planted) {
        String part = planted.isGap() ? "gap" : planted.of().isEmpty() ? "all" : planted.of();
        String by = planted.by().isEmpty() ? "" : planted.by() + ".";
        String incident = "case.incident." + part;
        return planted.by().equals("incident") ? words.get(incident) : words.get("hidden.of." + by + part);
    }

    private String value(PlantedFigure planted, double value) {
        if (planted.measure() == Measure.NPS) {
            return planted.isGap() ? signed(value, 0) : figures.nps(value);
        }
        return planted.isGap() ? signed(value, ONE_DECIMAL) : figures.percent(value, ONE_DECIMAL);
    }

    /** A gap, in points. */
    private String signed(double difference, int digits) {
        return figures.signed(difference, figures.decimal(Math.abs(difference) * 100, digits));
    }

    private String range(PlantedFigure planted, Interval range) {
        if (planted.measure() == Measure.NPS) {
            return figures.npsRange(range);
        }
        return planted.isGap()
                ? words.get(
                        "range",
                        figures.decimal(range.lower() * 100, ONE_DECIMAL),
                        figures.decimal(range.upper() * 100, ONE_DECIMAL))
                : figures.percentRange(range, ONE_DECIMAL);
    }
}
