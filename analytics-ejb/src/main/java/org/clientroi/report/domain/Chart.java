package org.clientroi.report.domain;

import java.nio.charset.StandardCharsets;

/**
 * A chart, drawn, with everything a page needs beside it.
 *
 * @param title what the chart shows, as a finding
 * @param subtitle what is drawn, for which period
 * @param note how many answers, by which method
 * @param textAlternative the finding in one or two sentences with its numbers, for whoever does not see the chart
 * @param numbers what the chart is drawn from
 * @param image the bytes, in the format that was asked for
 */
public record Chart(
        String name,
        String title,
        String subtitle,
        String note,
        String textAlternative,
        NumberTable numbers,
        Image image) {

    /** A drawing: markup that may be inlined in a page, or a PNG file. */
    public sealed interface Image {

        byte[] bytes();
    }

    /** One {@code svg} element without style attributes, scripts or references to anything outside it. */
    public record Svg(String markup) implements Image {

        @Override
        public byte[] bytes() {
            return markup.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A PNG file. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Png(byte[] bytes) implements Image {}

    /** The markup of a chart that was asked for as SVG. */
    public String svg() {
        return switch (image) {
            case Svg svg -> svg.markup();
            case Png _ -> throw new IllegalStateException(name + " was drawn as PNG");
        };
    }
}
