package org.clientroi.report.excel;

import java.util.List;
import java.util.Set;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Words;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.excel.AnswerTables.Criterion;
import org.clientroi.report.excel.Styles.Kind;
import org.clientroi.shared.Texts;

/** How often each score was given: counted by the workbook itself, and by ClientROI. */
final class SummaryScores {

    private final Sheet sheet;
    private final WorkbookContents contents;
    private final AnswerTables answers;
    private final Texts texts;

    SummaryScores(Sheet sheet, WorkbookContents contents, AnswerTables answers, Texts texts) {
        this.sheet = sheet;
        this.contents = contents;
        this.answers = answers;
        this.texts = texts;
    }

    /** The rows that were written, and their counts as ClientROI has them. */
    record Written(int first, List<Long> counts, int lowest, String question) {}

    Written write() {
        String question = contents.question();
        ScoreFindings findings = contents.isCsatOnly() ? contents.csat() : contents.nps();
        List<Long> counts = findings.whole().counts().orElseThrow();
        int lowest = contents.isCsatOnly() ? 1 : 0;
        String asked = Words.in(texts.language()).value("question", question);
        sheet.heading(texts.get("scores.title", asked));
        List<String> header = List.of(
                texts.get("scores.score"),
                texts.get("scores.answers"),
                texts.get("scores.computed"),
                texts.get("agrees"));
        int first = sheet.next();
        sheet.header(header, Set.of(0, 3));
        for (int at = 0; at < counts.size(); at++) {
            score(question, lowest + at, counts.get(at));
        }
        sheet.named(texts.get("table.scores"), first, header);
        LiveRow.mark(sheet, texts, 3, first + 1);
        return new Written(first + 1, counts, lowest, asked);
    }

    private void score(String question, int score, long count) {
        sheet.row(List.of(
                new Cell.Words(Integer.toString(score)), new Cell.None(), new Cell.Count(count), new Cell.None()));
        String counted = answers.inPeriod(question, new Criterion(AnswerColumn.SCORE, Integer.toString(score)));
        int row = sheet.next();
        sheet.cells().formula(sheet.current(), 1, counted, new Cell.Count(count), new Cell.Count(0));
        sheet.cells()
                .formula(
                        sheet.current(),
                        3,
                        "IF(B%1$d=C%1$d,\"%2$s\",\"%3$s\")"
                                .formatted(row, texts.get("agrees.yes"), texts.get("agrees.no")),
                        texts.get("agrees.yes"),
                        Kind.GOOD);
    }
}
