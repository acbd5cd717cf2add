package org.clientroi.report.chart;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.DriverFindings;
import org.clientroi.insight.domain.DriverFindings.Line;
import org.clientroi.insight.domain.Statements;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.NumberTable;
import org.clientroi.report.domain.StatementWords;
import org.clientroi.statistics.Estimate;

/** What goes with the score, and how well it is done: its words and its numbers. {@link DriversPlot} draws it. */
final class DriversChart {

    private final DriverFindings findings;
    private final Currency currency;
    private final Wording wording;

    DriversChart(DriverFindings findings, Currency currency, Wording wording) {
        this.findings = findings;
        this.currency = currency;
        this.wording = wording;
    }

    Picture picture(Look look) {
        List<DriversPlot.Point> points = findings.drivers().stream()
                .flatMap(line -> point(line).stream())
                .toList();
        return new Picture(
                ChartRequest.Drivers.NAME,
                new Picture.Words(title(), subtitle(), note(), alternative(points)),
                numbers(),
                new DriversPlot(points, wording, look).drawn(said()));
    }

    private Optional<DriversPlot.Point> point(Line line) {
        Optional<Estimate> performance = line.performance().estimate();
        Optional<Estimate> importance = line.importance().estimate();
        return performance.isEmpty() || importance.isEmpty()
                ? Optional.empty()
                : Optional.of(new DriversPlot.Point(
                        wording.words().driver(line.driver()),
                        performance.get(),
                        importance.get(),
                        line.quadrant().isPresent(),
                        said(line, importance.get(), performance.get())));
    }

    private String said(Line line, Estimate importance, Estimate performance) {
        return wording.get(
                "drivers.alternative.each",
                wording.words().driver(line.driver()),
                wording.figures().share(importance.value() / 100),
                wording.figures().decimal(performance.value()));
    }

    private String title() {
        String said = said();
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    private String said() {
        return StatementWords.in(wording.language()).say(Statements.of(findings), currency);
    }

    private String subtitle() {
        return wording.get("drivers.subtitle", wording.figures().period(findings.period()));
    }

    private String note() {
        return Wording.dotted(
                wording.get("drivers.note.n", wording.words().answers(findings.complete())),
                findings.explained()
                        .map(share -> wording.get(
                                "drivers.note.explained",
                                wording.figures().share(share),
                                findings.drivers().stream()
                                        .filter(Line::inMainModel)
                                        .count()))
                        .orElse(""),
                findings.replicates() == 0
                        ? wording.get("drivers.note.unranged")
                        : wording.get("drivers.note.ranged", wording.figures().count(findings.replicates())),
                wording.get("drivers.note.association"));
    }

    private String alternative(List<DriversPlot.Point> points) {
        if (points.isEmpty()) {
            return said();
        }
        return wording.get(
                "drivers.alternative",
                points.stream()
                        .map(DriversPlot.Point::tooltip)
                        .collect(Collectors.joining(wording.get("rate.alternative.between"))));
    }

    private NumberTable numbers() {
        List<String> header = List.of(
                wording.get("drivers.driver"),
                wording.get("drivers.importance"),
                wording.get("lower"),
                wording.get("upper"),
                wording.get("drivers.performance"),
                wording.get("lower"),
                wording.get("upper"),
                wording.get("drivers.rated"),
                wording.get("drivers.not-applicable"));
        return new NumberTable(
                subtitle(), header, findings.drivers().stream().map(this::cells).toList());
    }

    private List<Cell> cells(Line line) {
        return List.of(
                new Cell.Words(wording.words().driver(line.driver())),
                line.importance()
                        .estimate()
                        .<Cell>map(each -> new Cell.Share(each.value() / 100))
                        .orElse(new Cell.None()),
                Cell.bound(line.importance(), Bound.LOWER, percent -> new Cell.Share(percent / 100)),
                Cell.bound(line.importance(), Bound.UPPER, percent -> new Cell.Share(percent / 100)),
                line.performance()
                        .estimate()
                        .<Cell>map(each -> new Cell.Decimal(each.value()))
                        .orElse(new Cell.None()),
                Cell.bound(line.performance(), Bound.LOWER, Cell.Decimal::new),
                Cell.bound(line.performance(), Bound.UPPER, Cell.Decimal::new),
                new Cell.Count(line.rated()),
                new Cell.Count(line.notApplicable()));
    }
}
