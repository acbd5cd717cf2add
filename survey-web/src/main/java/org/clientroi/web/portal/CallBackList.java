package org.clientroi.web.portal;

import java.util.List;

/**
 * The customers to call back, the nearest deadline first.
 *
 * @param filters with how many cases each holds
 * @param ways to more of them, and back to the first
 */
public record CallBackList(
        Frame frame,
        String heading,
        String lead,
        List<Frame.Link> filters,
        List<Row> rows,
        String empty,
        List<Frame.Link> ways) {

    /**
     * One case.
     *
     * @param reasons why, the most pressing first
     * @param score empty where none was given
     */
    public record Row(
            Standing standing,
            String name,
            String href,
            String order,
            List<String> reasons,
            String score,
            String owner) {}

    /**
     * Where a case stands.
     *
     * @param tone good, bad or unsure; what it says is in the words as well
     * @param when the deadline, or since when
     */
    public record Standing(String text, String tone, String when) {}
}
