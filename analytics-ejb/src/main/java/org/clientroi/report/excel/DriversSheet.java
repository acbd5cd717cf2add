package org.clientroi.report.excel;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientroi.insight.domain.DriverFindings;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.domain.Figures;
import org.clientroi.report.excel.Styles.Kind;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.ImportancePerformance.Quadrant;

/** What goes with the score: how each point of the order is rated, and how much of the score goes with it. */
final class DriversSheet {

    private static final int QUADRANT = 11;
    private static final int PERCENT = 100;

    private final Sheet sheet;
    private final DriverFindings findings;
    private final Texts texts;
    private final Figures figures;

    DriversSheet(Sheet sheet, DriverFindings findings, Texts texts) {
        this.sheet = sheet;
        this.findings = findings;
        this.texts = texts;
        this.figures = Figures.in(texts.language());
    }

    static int[] widths() {
        return new int[] {30, 12, 14, 14, 15, 10, 10, 13, 14, 14, 14, 42, 18};
    }

    void write() {
        sheet.title(texts.get("sheet.drivers"));
        sheet.note(texts.get(
                "drivers.rests",
                figures.count(findings.complete()),
                figures.count(findings.scored()),
                figures.count(findings.lost())));
        sheet.note(explained());
        List<String> header = header();
        int first = sheet.next();
        sheet.header(header, Set.of(0, QUADRANT));
        sheet.freeze();
        findings.drivers().forEach(this::driver);
        sheet.named(texts.get("table.drivers"), first, header);
        sheet.gap(1);
        sheet.note(texts.get("drivers.price", price()));
    }

    private String explained() {
        return findings.explained()
                .map(share -> texts.get("drivers.explained", figures.share(share)))
                .orElseGet(() -> texts.get(
                        "drivers.not-explained",
                        findings.reason()
                                .map(reason ->
                                        texts.get("reason." + reason.name().toLowerCase(Locale.ROOT)))
                                .orElse(texts.get("reason.too_few"))));
    }

    private String price() {
        return findings.price()
                .estimate()
                .map(share -> figures.share(share.value()))
                .orElse("–");
    }

    private List<String> header() {
        return List.of(
                texts.get("drivers.driver"),
                texts.get("drivers.rated"),
                texts.get("drivers.not-applicable"),
                texts.get("drivers.not-answered"),
                texts.get("drivers.rating"),
                texts.get("figure.lower"),
                texts.get("figure.upper"),
                texts.get("drivers.importance"),
                texts.get("drivers.importance.lower"),
                texts.get("drivers.importance.upper"),
                texts.get("drivers.correlation"),
                texts.get("drivers.quadrant"),
                texts.get("drivers.stated"));
    }

    private void driver(DriverFindings.Line line) {
        Estimation rating = line.performance();
        Estimation importance = line.importance();
        sheet.row(List.of(
                new Cell.Words(texts.get("driver." + line.driver().code())),
                new Cell.Count(line.rated()),
                new Cell.Count(line.notApplicable()),
                new Cell.Count(line.notAnswered()),
                decimal(rating),
                Cell.bound(rating, Bound.LOWER, Cell.Decimal::new),
                Cell.bound(rating, Bound.UPPER, Cell.Decimal::new),
                importance
                        .estimate()
                        .<Cell>map(e -> new Cell.Share(e.value() / PERCENT))
                        .orElse(new Cell.None()),
                Cell.bound(importance, Bound.LOWER, percent -> new Cell.Share(percent / PERCENT)),
                Cell.bound(importance, Bound.UPPER, percent -> new Cell.Share(percent / PERCENT)),
                line.correlation().<Cell>map(Cell.Decimal::new).orElse(new Cell.None()),
                new Cell.None(),
                Cell.share(line.stated())));
        line.quadrant().ifPresent(this::quadrant);
    }

    private void quadrant(Quadrant quadrant) {
        String mark = switch (quadrant) {
            case KEEP_UP -> Marks.GOOD;
            case CONCENTRATE_HERE -> Marks.BAD;
            case POSSIBLE_OVERKILL, LOW_PRIORITY -> "";
        };
        Kind kind = switch (quadrant) {
            case KEEP_UP -> Kind.GOOD;
            case CONCENTRATE_HERE -> Kind.BAD;
            case POSSIBLE_OVERKILL, LOW_PRIORITY -> Kind.UNSURE;
        };
        String words = texts.get("quadrant." + quadrant.name().toLowerCase(Locale.ROOT));
        sheet.cells().text(sheet.current(), QUADRANT, mark + words, kind);
    }

    private static Cell decimal(Estimation estimation) {
        return estimation.estimate().<Cell>map(e -> new Cell.Decimal(e.value())).orElse(new Cell.None());
    }
}
