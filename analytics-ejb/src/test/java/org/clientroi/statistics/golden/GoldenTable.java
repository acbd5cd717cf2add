package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Named columns of equal length, as texts; missing is the empty text. */
public final class GoldenTable {

    private final Map<String, String[]> columns;
    private final int size;

    private GoldenTable(Map<String, String[]> columns) {
        this.columns = columns;
        this.size = columns.values().stream()
                .mapToInt(each -> each.length)
                .findFirst()
                .orElse(0);
    }

    static GoldenTable of(Map<String, List<String>> columns) {
        Map<String, String[]> arrays = new LinkedHashMap<>();
        columns.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
        return new GoldenTable(arrays);
    }

    /** Column and text of a row. */
    public Map<String, String> row(int index) {
        Map<String, String> row = new HashMap<>();
        columns.forEach((name, texts) -> row.put(name, texts[index]));
        return row;
    }

    public int size() {
        return size;
    }

    /** In the order of the file. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    public String[] texts(String column) {
        return Objects.requireNonNull(columns.get(column), () -> "no column " + column + " in " + columns.keySet());
    }

    /** Refused when one is missing: say first which rows are {@link #complete}. */
    public double[] numbers(String column) {
        return Arrays.stream(texts(column)).mapToDouble(Double::parseDouble).toArray();
    }

    /** By term its values in each row, {@code (Intercept)} a column of ones: rows first read as columns. */
    public double[][] columns(List<String> terms) {
        double[][] design = new double[terms.size()][];
        for (int term = 0; term < design.length; term++) {
            String name = terms.get(term);
            design[term] = isConstant(name) ? ones() : numbers(name);
        }
        return design;
    }

    boolean isConstant(String term) {
        return term.equals("(Intercept)") && !columns.containsKey(term);
    }

    private double[] ones() {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The rows in which none of these terms, and none of these columns, is missing. */
    public GoldenTable complete(List<String> terms, String... names) {
        GoldenTable rows = complete(names);
        for (String term : terms) {
            rows = isConstant(term) ? rows : rows.complete(term);
        }
        return rows;
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The rows in which none of these columns is missing: what R calls na.omit. */
    public GoldenTable complete(String... names) {
        return where(row -> Arrays.stream(names).noneMatch(name -> texts(name)[row].isEmpty()));
    }

    public GoldenTable where(String column, String level) {
        String[] texts = texts(column);
        return where(row -> same(texts[row], level));
    }

    public GoldenTable where(IntPredicate holds) {
        return rows(IntStream.range(0, size).filter(holds).toArray());
    }

    /** These rows, in this order; a row may come more than once. */
    public GoldenTable rows(int[] rows) {
        Map<String, String[]> kept = new LinkedHashMap<>();
        columns.forEach((name, texts) ->
                kept.put(name, Arrays.stream(rows).mapToObj(row -> texts[row]).toArray(String[]::new)));
        return new GoldenTable(kept);
    }

    public GoldenTable with(String column, String[] texts) {
        Map<String, String[]> more = new LinkedHashMap<>(columns);
        more.put(column, texts);
        return new GoldenTable(more);
    }

    /** By row the position of its level among these; refused when it is none of them. */
    public int[] positions(String column, List<String> levels) {
        return Arrays.stream(texts(column))
                .mapToInt(text -> IntStream.range(0, levels.size())
                        .filter(i -> same(text, levels.get(i)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(text + " is none of " + levels)))
                .toArray();
    }

    /** By row a number for its level: 0 for the first seen, and so on. */
    public int[] codes(String column) {
        Map<String, Integer> codes = new HashMap<>();
        return Arrays.stream(texts(column))
                .mapToInt(text -> codes.computeIfAbsent(text, key -> codes.size()))
                .toArray();
    }

    /** The levels of a column as R orders them: numbers by value, texts by their letters. */
    public List<String> levels(String column) {
        List<String> levels = new ArrayList<>(Arrays.stream(texts(column))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList());
        boolean numeric = levels.stream().allMatch(GoldenTable::isNumber);
        levels.sort(
                numeric ? (a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)) : String::compareTo);
        return levels;
    }

    /** {@code other}'s columns beside the row that has the same key; refused when there is none. */
    GoldenTable joined(GoldenTable other, String key) {
        Map<String, Integer> rowOf = new HashMap<>();
        String[] keys = other.texts(key);
        for (int row = 0; row < keys.length; row++) {
            rowOf.put(keys[row], row);
        }
        int[] rows = Arrays.stream(texts(key))
                .mapToInt(text -> Objects.requireNonNull(rowOf.get(text), () -> "nothing to join to " + text))
                .toArray();
        Map<String, String[]> more = new LinkedHashMap<>(other.rows(rows).columns);
        more.putAll(columns);
        return new GoldenTable(more);
    }

    static boolean same(String text, String level) {
        return text.equals(level)
                || (isNumber(text) && isNumber(level) && Double.parseDouble(text) == Double.parseDouble(level));
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }
}
