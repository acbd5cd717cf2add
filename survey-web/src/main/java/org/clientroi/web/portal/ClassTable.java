package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.web.portal.Panel.Column;
import org.clientroi.web.portal.Panel.Table;

/** The numbers by class: how many, who came back, with the range, and how often. */
final class ClassTable {

    private static final String NONE = "–";

    private final Texts words;
    private final Figures figures;

    ClassTable(Texts words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    Table of(RepeatOrderFindings findings) {
        return new Table(
                words.get("panel.returns.caption"),
                List.of(
                        Column.text(words.get("column.class")),
                        Column.number(words.get("column.customers")),
                        Column.number(words.get("column.reordered")),
                        Column.number(words.get("column.share")),
                        Column.number(words.get("column.range")),
                        Column.number(words.get("column.orders-per-customer"))),
                findings.classes().stream().map(each -> row(findings, each)).toList());
    }

    private List<String> row(RepeatOrderFindings findings, ClassOfCustomers each) {
        List<String> cells = new ArrayList<>();
        cells.add(name(findings, each.name()));
        cells.add(figures.count(each.n()));
        if (each.isHidden()) {
            cells.addAll(List.of(NONE, NONE, words.get("hidden"), NONE));
            return cells;
        }
        Estimate rate = each.rate().estimate().orElseThrow();
        int digits = Figures.decimalsOf(rate.value());
        cells.add(figures.count(each.reordered()));
        cells.add(figures.percent(rate.value(), digits));
        cells.add(rate.interval().map(range -> figures.percentRange(range, digits)).orElse(NONE));
        cells.add(figures.decimal((double) each.orders() / each.n(), 2));
        return cells;
    }

    /** What a class is called: by score, by yes or no, or the segment's own value. */
    String name(RepeatOrderFindings findings, String value) {
        String by = findings.question().by().name();
        if (value.isEmpty()) {
            return words.get("value.unknown");
        }
        for (String key : List.of("value." + by + "." + value, "class." + value)) {
            if (words.has(key)) {
                return words.get(key);
            }
        }
        return by.equals("country") && value.length() == 2
                ? Locale.of("", value).getDisplayCountry(figures.language().locale())
                : value;
    }
}
