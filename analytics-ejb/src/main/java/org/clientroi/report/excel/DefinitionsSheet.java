package org.clientroi.report.excel;

import java.util.List;
import java.util.Set;
import org.clientroi.shared.Texts;

/** What every number means, in words. */
final class DefinitionsSheet {

    private static final List<String> TERMS = List.of(
            "nps",
            "classes",
            "csat",
            "range",
            "verdict",
            "response-rate",
            "rate",
            "index",
            "followed",
            "complete",
            "spearman",
            "value",
            "first-score",
            "few",
            "importance",
            "associated",
            "columns",
            "live");

    private final Sheet sheet;
    private final Texts texts;

    DefinitionsSheet(Sheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    static int[] widths() {
        return new int[] {30, 110};
    }

    void write() {
        sheet.title(texts.get("sheet.definitions"));
        sheet.gap(1);
        List<String> header = List.of(texts.get("definitions.term"), texts.get("definitions.meaning"));
        int first = sheet.next();
        sheet.header(header, Set.of(0, 1));
        sheet.freeze();
        for (String term : TERMS) {
            sheet.wrapped(List.of(texts.get("definition." + term + ".term"), texts.get("definition." + term)));
        }
        sheet.named(texts.get("table.definitions"), first, header);
        sheet.gap(1);
        sheet.note(texts.get("definitions.marks"));
    }
}
