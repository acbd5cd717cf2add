package org.clientroi.report.excel;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientroi.insight.domain.Verdict;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Cell.Bound;
import org.clientroi.report.domain.SegmentLine;
import org.clientroi.report.domain.Words;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.excel.Styles.Kind;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;

/** Where the score differs: every value of every segment beside all the others. */
final class SegmentsSheet {

    private static final double LEVEL = 0.05;
    private static final int P_VALUE = 9;
    private static final int VERDICT = 10;

    private final Sheet sheet;
    private final WorkbookContents contents;
    private final Texts texts;
    private final Words words;

    SegmentsSheet(Sheet sheet, WorkbookContents contents, Texts texts) {
        this.sheet = sheet;
        this.contents = contents;
        this.texts = texts;
        this.words = Words.in(texts.language());
    }

    static int[] widths() {
        return new int[] {28, 26, 11, 11, 10, 10, 13, 10, 10, 12, 48};
    }

    void write() {
        boolean csat = contents.isCsatOnly();
        sheet.title(texts.get("sheet.segments"));
        sheet.note(texts.get(csat ? "segments.csat" : "segments.nps"));
        sheet.note(texts.get("segments.care"));
        List<String> header = header(csat);
        int first = sheet.next();
        sheet.header(header, Set.of(0, 1, VERDICT));
        sheet.freeze();
        contents.comparisons().segments().forEach(line -> line(line, csat));
        sheet.named(texts.get("table.segments"), first, header);
    }

    private List<String> header(boolean csat) {
        return List.of(
                texts.get("segments.by"),
                texts.get("segments.value"),
                texts.get("trend.answers"),
                csat ? texts.get("figure.csat") : "NPS",
                texts.get("figure.lower"),
                texts.get("figure.upper"),
                texts.get("segments.difference"),
                texts.get("segments.difference.lower"),
                texts.get("segments.difference.upper"),
                texts.get("segments.p"),
                texts.get("segments.verdict"));
    }

    private void line(SegmentLine line, boolean csat) {
        Estimation headline = line.headline();
        Estimation difference = line.difference();
        sheet.row(
                List.of(
                        new Cell.Words(words.bySegment(line.by())),
                        new Cell.Words(words.value(line.by().name(), line.name())),
                        new Cell.Count(line.n()),
                        csat ? Cell.share(headline) : Cell.points(headline),
                        Cell.bound(headline, Bound.LOWER, csat ? Cell.Share::new : Cell.Points::new),
                        Cell.bound(headline, Bound.UPPER, csat ? Cell.Share::new : Cell.Points::new),
                        Cell.points(difference),
                        Cell.bound(difference, Bound.LOWER, Cell.Points::new),
                        Cell.bound(difference, Bound.UPPER, Cell.Points::new),
                        new Cell.None()),
                verdict(line),
                Marks.kind(verdictOf(line)));
        line.screened().ifPresent(p -> sheet.cells().number(sheet.current(), P_VALUE, p, Kind.P_VALUE));
    }

    private String verdict(SegmentLine line) {
        boolean hidden = line.headline().estimate().isEmpty();
        Verdict verdict = verdictOf(line);
        String said = contents.isCsatOnly() && !hidden
                ? ""
                : Marks.of(verdict)
                        + texts.get("segments.verdict." + verdict.name().toLowerCase(Locale.ROOT));
        String few = line.fewerThanThirty() && !hidden ? texts.get("segments.few") : "";
        return said.isEmpty() || few.isEmpty() ? said + few : said + " · " + few;
    }

    private static Verdict verdictOf(SegmentLine line) {
        if (line.screened().isEmpty() || line.difference().estimate().isEmpty()) {
            return Verdict.NOT_ENOUGH_ANSWERS;
        }
        if (line.screened().get() >= LEVEL) {
            return Verdict.COULD_BE_CHANCE;
        }
        double apart = line.difference().estimate().map(Estimate::value).orElse(0.0);
        return apart > 0 ? Verdict.CONFIRMED_RISE : Verdict.CONFIRMED_FALL;
    }
}
