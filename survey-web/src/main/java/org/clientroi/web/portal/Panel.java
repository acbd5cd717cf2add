package org.clientroi.web.portal;

import java.util.List;

/**
 * A chart with its title, what it rests on, and its numbers one click away; or, without a drawing, just the numbers.
 *
 * @param drawing at most one
 * @param table at most one
 */
public record Panel(
        String id, String title, String subtitle, List<Drawing> drawing, String note, List<Table> table) {

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
}
