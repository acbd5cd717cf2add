package org.clientroi.statistics.golden;

import java.util.stream.IntStream;

/** Rows {@code (start, stop]} of a case, cut off where it says so. */
@SuppressWarnings("ArrayRecordComponent") // columns of one case
record Stretches(GoldenTable table, double[] start, double[] stop, double[] event) {

    /** Rows that start at or after the cut are dropped, one that crosses it ends there without an event. */
    static Stretches of(GoldenArguments arguments, GoldenTable whole) {
        double[] starts = whole.numbers(arguments.text("start"));
        double cut = arguments.optionalNumber("truncate_at").orElse(Double.POSITIVE_INFINITY);
        GoldenTable table = whole.where(row -> starts[row] < cut);
        double[] start = table.numbers(arguments.text("start"));
        double[] stop = table.numbers(arguments.text("stop"));
        double[] event = table.numbers(arguments.text("event"));
        IntStream.range(0, stop.length).filter(row -> stop[row] > cut).forEach(row -> {
            stop[row] = cut;
            event[row] = 0;
        });
        return new Stretches(table, start, stop, event);
    }
}
