package org.clientroi.report.excel;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.report.domain.AnswersWanted;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Figures;
import org.clientroi.report.domain.Words;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.excel.AnswersParts.Part;
import org.clientroi.shared.Texts;

/** For whoever has to trust the workbook: what was asked for, when, of which version, and what the data was. */
final class AuditSheet {

    private static final String VERSION =
            ResourceBundle.getBundle("org.clientroi.report.excel.version").getString("version");

    private final Sheet sheet;
    private final WorkbookContents contents;
    private final List<Part> parts;
    private final Texts texts;
    private final Figures figures;
    private final Words words;

    AuditSheet(Sheet sheet, WorkbookContents contents, List<Part> parts, Texts texts) {
        this.sheet = sheet;
        this.contents = contents;
        this.parts = parts;
        this.texts = texts;
        this.figures = Figures.in(texts.language());
        this.words = Words.in(texts.language());
    }

    static int[] widths() {
        return new int[] {34, 34, 12, 72};
    }

    void write() {
        sheet.title(texts.get("sheet.audit"));
        sheet.note(texts.get("audit.lead"));
        filters();
        sheet.heading(texts.get("audit.data"));
        sheet.note(texts.get("audit.check"));
        List<String> header = List.of(
                texts.get("audit.sheet"), texts.get("audit.part"), texts.get("audit.rows"), texts.get("audit.digest"));
        int first = sheet.next();
        sheet.header(header, Set.of(0, 1, 3));
        int number = 1;
        for (Part part : parts) {
            sheet.row(
                    List.of(
                            new Cell.Words(PoiWorkbooks.sheetName(texts, number++)),
                            new Cell.Words(part.name()),
                            new Cell.Count(part.rows())),
                    List.of(part.sha256()));
        }
        sheet.named(texts.get("table.data"), first, header);
        long rows = parts.stream().mapToLong(Part::rows).sum();
        sheet.sentence(texts.get("audit.total", figures.count(rows)));
        formulas();
    }

    private void filters() {
        WorkbookContents.Edition edition = contents.edition();
        List<String> header = List.of(texts.get("audit.what"), texts.get("audit.value"));
        sheet.gap(1);
        int first = sheet.next();
        sheet.header(header, Set.of(0, 1));
        line("audit.shop", edition.shop());
        line("audit.period", figures.period(edition.period()));
        line("audit.grain", words.grain(edition.grain()));
        line("audit.classes", classes());
        line("audit.language", words.value("language", edition.language().code()));
        line("audit.currency", edition.currency().getCurrencyCode());
        AnswersWanted wanted = contents.answers();
        for (int horizon : List.of(90, 365)) {
            line(
                    "audit.followed." + horizon,
                    wanted.followedFor(horizon).map(figures::period).orElse(texts.get("audit.nobody")));
        }
        line(
                "audit.complete",
                contents.facts().completeThrough().map(figures::day).orElse(texts.get("summary.incomplete")));
        line("audit.written", written(edition));
        line("audit.version", "ClientROI " + VERSION);
        sheet.named(texts.get("table.filters"), first, header);
    }

    private String classes() {
        return contents.repeatOrders().stream()
                .map(repeats -> repeats.findings().question().by())
                .distinct()
                .map(words::bySegment)
                .collect(Collectors.joining(", "));
    }

    private String written(WorkbookContents.Edition edition) {
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(texts.language().locale())
                .format(edition.writtenAt());
        return "%s, %s (%s)"
                .formatted(
                        figures.day(edition.writtenAt().toLocalDate()),
                        time,
                        edition.writtenAt().getZone().getId());
    }

    private void line(String key, String value) {
        sheet.row(List.of(new Cell.Words(texts.get(key)), new Cell.Words(value)));
    }

    private void formulas() {
        sheet.heading(texts.get("audit.formulas"));
        for (String key :
                List.of("audit.formula.nps", "audit.formula.share", "audit.formula.rate", "audit.formula.z")) {
            sheet.note(texts.get(key));
        }
    }
}
