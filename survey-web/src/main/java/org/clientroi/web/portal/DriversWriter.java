package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.DriverFindings;
import org.clientroi.insight.domain.DriverFindings.Line;
import org.clientroi.insight.domain.Statements;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.StatementWords;
import org.clientroi.report.domain.Words;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.ImportancePerformance.Quadrant;
import org.clientroi.web.portal.DriversPage.Field;
import org.clientroi.web.portal.Panel.Column;
import org.clientroi.web.portal.Panel.Table;

/** Turns what goes with the score into the page: the sentence, the four fields, the map, what customers say. */
final class DriversWriter {

    /** Beyond it a driver cannot be told from the others (variance inflation). */
    private static final double TOO_ALIKE = 10;

    private final Texts words;
    private final Figures figures;
    private final Words names;
    private final ChartPanels charts;

    DriversWriter(Texts words, Charts charts) {
        this.words = words;
        this.figures = new Figures(words);
        this.names = Words.in(words.language());
        this.charts = new ChartPanels(charts, words.language());
    }

    DriversPage write(Frame frame, DriverFindings findings, Currency currency) {
        boolean anything = findings.scored() > 0;
        return new DriversPage(
                frame,
                StatementWords.in(words.language()).say(Statements.of(findings), currency),
                words.get("drivers.lead", figures.period(findings.period())),
                fields(findings),
                anything ? panels(findings, currency) : List.of(),
                anything ? List.of(leftOut(findings)) : List.of());
    }

    private List<Field> fields(DriverFindings findings) {
        return Arrays.stream(new Quadrant[] {
                    Quadrant.CONCENTRATE_HERE, Quadrant.KEEP_UP, Quadrant.LOW_PRIORITY, Quadrant.POSSIBLE_OVERKILL
                })
                .map(quadrant -> field(quadrant, findings))
                .filter(field -> !field.drivers().isEmpty())
                .toList();
    }

    private Field field(Quadrant quadrant, DriverFindings findings) {
        String key = "drivers.field." + quadrant.name().toLowerCase(Locale.ROOT);
        return new Field(
                words.get(key),
                words.get(key + ".advice"),
                findings.drivers().stream()
                        .filter(line -> line.quadrant().filter(quadrant::equals).isPresent())
                        .map(line -> names.driver(line.driver()))
                        .collect(Collectors.joining(", ")));
    }

    private List<Panel> panels(DriverFindings findings, Currency currency) {
        List<Panel> panels = new ArrayList<>(List.of(charts.drivers(findings, currency)));
        if (findings.stated() > 0) {
            panels.add(stated(findings));
        }
        return List.copyOf(panels);
    }

    /** What they say matters most beside what goes with the score: two questions, two columns. */
    private Panel stated(DriverFindings findings) {
        List<List<String>> rows = new ArrayList<>(findings.drivers().stream()
                .map(line -> List.of(
                        names.driver(line.driver()),
                        share(line.stated()),
                        line.importance()
                                .estimate()
                                .map(each -> figures.percent(each.value() / 100))
                                .orElse("–")))
                .toList());
        rows.add(List.of(words.get("drivers.price"), share(findings.price()), "–"));
        return new Panel(
                "stated",
                words.get("drivers.stated.title"),
                words.get("drivers.stated.subtitle", figures.counted("answers", findings.stated())),
                List.of(),
                words.get("drivers.stated.note"),
                new Table(
                        words.get("drivers.stated.title"),
                        List.of(
                                Column.text(words.get("drivers.column.driver")),
                                Column.number(words.get("drivers.column.stated")),
                                Column.number(words.get("drivers.column.importance"))),
                        List.copyOf(rows)),
                List.of());
    }

    private String share(Estimation estimation) {
        return estimation
                .estimate()
                .map(each -> figures.percent(each.value())
                        + each.interval()
                                .map(range -> " (" + figures.percentRange(range, 0) + ")")
                                .orElse(""))
                .orElse("–");
    }

    private Table leftOut(DriverFindings findings) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.get("drivers.left-out.scored"), figures.count(findings.scored())));
        rows.add(List.of(words.get("drivers.left-out.complete"), figures.count(findings.complete())));
        rows.add(List.of(words.get("drivers.left-out.lost"), figures.count(findings.lost())));
        findings.drivers().stream().filter(line -> !line.inMainModel()).forEach(line -> rows.add(ownModel(line)));
        findings.drivers().stream()
                .filter(line -> line.inflation().orElse(0.0) > TOO_ALIKE)
                .forEach(line -> rows.add(List.of(
                        words.get("drivers.left-out.alike", names.driver(line.driver())),
                        figures.decimal(line.inflation().orElseThrow(), 1))));
        return new Table(
                words.get("drivers.left-out"),
                List.of(Column.text(words.get("column.what")), Column.number(words.get("column.number"))),
                List.copyOf(rows));
    }

    private List<String> ownModel(Line line) {
        return List.of(
                words.get("drivers.left-out.own-model", names.driver(line.driver())),
                line.importance()
                        .estimate()
                        .map(Estimate::n)
                        .map(figures::count)
                        .orElse("–"));
    }
}
