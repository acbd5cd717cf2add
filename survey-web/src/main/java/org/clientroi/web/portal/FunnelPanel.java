package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.shared.Texts;
import org.clientroi.web.portal.Panel.Column;
import org.clientroi.web.portal.Panel.Table;

/** What became of the invitations, as a table: who was asked, who answered, who was not asked and why. */
final class FunnelPanel {

    private final Texts words;
    private final Figures figures;

    FunnelPanel(Texts words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    Panel of(FunnelFindings findings) {
        return new Panel(
                "funnel",
                title(findings),
                words.get("panel.funnel.subtitle", figures.period(findings.period())),
                List.of(),
                words.get("panel.funnel.note"),
                new Table(
                        words.get("panel.funnel.caption"),
                        List.of(
                                Column.text(words.get("column.what")),
                                Column.number(words.get("column.number")),
                                Column.number(words.get("column.share-of-invited"))),
                        rows(findings)),
                findings.notInvited().isEmpty() ? List.of() : List.of(notInvited(findings)));
    }

    private Table notInvited(FunnelFindings findings) {
        long all = findings.notInvited().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Table(
                words.get("panel.funnel.not-invited", figures.count(all)),
                List.of(Column.text(words.get("column.reason")), Column.number(words.get("column.number"))),
                findings.notInvited().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(each -> List.of(reason(each.getKey()), figures.count(each.getValue())))
                        .toList());
    }

    private String title(FunnelFindings findings) {
        return findings.invited() == 0
                ? words.get("panel.funnel.title.none")
                : words.get(
                        "panel.funnel.title",
                        figures.counted("invitations", findings.invited()),
                        figures.counted("answers", findings.answered()));
    }

    private List<List<String>> rows(FunnelFindings findings) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.get("funnel.invited"), figures.count(findings.invited()), ""));
        rows.add(row("answered", findings.answered(), findings.invited()));
        rows.add(row("bounced", findings.bounced(), findings.invited()));
        rows.add(row("unsubscribed", findings.unsubscribed(), findings.invited()));
        return List.copyOf(rows);
    }

    private List<String> row(String what, long number, long invited) {
        return List.of(
                words.get("funnel." + what),
                figures.count(number),
                invited == 0 ? "" : figures.percent((double) number / invited));
    }

    private String reason(String code) {
        return words.has("skip." + code) ? words.get("skip." + code) : words.get("skip.other", code);
    }
}
