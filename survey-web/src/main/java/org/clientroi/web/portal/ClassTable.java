package org.clientroi.web.portal;

import java.util.List;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.report.domain.Words;
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
                words.get("repeat.table"),
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
        String name = Words.in(figures.language()).className(findings.question(), each.name());
        return each.rate()
                .estimate()
                .map(rate -> shown(name, each, rate))
                .orElseGet(() -> List.of(name, figures.count(each.n()), NONE, NONE, words.get("hidden"), NONE));
    }

    private List<String> shown(String name, ClassOfCustomers each, Estimate rate) {
        int digits = Figures.decimalsOf(rate.value());
        return List.of(
                name,
                figures.count(each.n()),
                figures.count(each.reordered()),
                figures.percent(rate.value(), digits),
                rate.interval()
                        .map(range -> figures.percentRange(range, digits))
                        .orElse(NONE),
                figures.decimal((double) each.orders() / each.n(), 2));
    }
}
