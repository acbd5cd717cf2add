package org.clientroi.web.portal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Chart;

/**
 * A chart with its title, what it rests on, and its numbers one click away; or, without a drawing, just the numbers.
 *
 * @param drawing at most one
 * @param said what to bear in mind under the chart; often nothing
 * @param folded further numbers, one click away
 */
public record Panel(
        String id,
        String title,
        String subtitle,
        List<Drawing> drawing,
        List<String> said,
        String note,
        Table table,
        List<Table> folded) {

    private static final Pattern COLOUR = Pattern.compile("(fill|stroke|stop-color)=\"#([0-9a-f]{6})\"");

    Panel(
            String id,
            String title,
            String subtitle,
            List<Drawing> drawing,
            String note,
            Table table,
            List<Table> folded) {
        this(id, title, subtitle, drawing, List.of(), note, table, folded);
    }

    /** With sentences under the chart and further numbers. */
    Panel with(List<String> sentences, List<Table> tables) {
        return new Panel(id, title, subtitle, drawing, sentences, note, table, tables);
    }

    /** The same chart drawn for a narrow and for a wide place: text keeps its size in both. SVG, made by the server. */
    public record Drawing(String narrow, String wide) {}

    /** Numbers; the first column names the row. */
    public record Table(String caption, List<Column> columns, List<List<String>> rows) {}

    /** A column's heading; its alignment is the class attribute: {@code num} or empty. */
    public record Column(String name, String alignment) {

        public static Column text(String name) {
            return new Column(name, "");
        }

        public static Column number(String name) {
            return new Column(name, "num");
        }
    }

    /** A chart as it was drawn twice, with the words and numbers it brings along. */
    static Panel of(Chart narrow, Chart wide, org.clientroi.report.domain.Figures figures) {
        return new Panel(
                wide.name(),
                wide.title(),
                wide.subtitle(),
                List.of(new Drawing(themed(narrow), themed(wide))),
                wide.note(),
                table(wide, figures),
                List.of());
    }

    /** Colours become custom properties that fall back to themselves; the style sheet sets them where it is dark. */
    private static String themed(Chart chart) {
        return COLOUR.matcher(chart.svg()).replaceAll("$1=\"var(--c-$2,#$2)\"");
    }

    private static Table table(Chart chart, org.clientroi.report.domain.Figures figures) {
        List<List<Cell>> rows = chart.numbers().rows();
        List<String> header = chart.numbers().header();
        List<Column> columns = IntStream.range(0, header.size())
                .mapToObj(i -> rows.stream().anyMatch(row -> row.get(i) instanceof Cell.Words)
                        ? Column.text(header.get(i))
                        : Column.number(header.get(i)))
                .toList();
        return new Table(
                chart.numbers().caption(),
                columns,
                rows.stream()
                        .map(row ->
                                row.stream().map(cell -> cell.shown(figures)).toList())
                        .toList());
    }
}
