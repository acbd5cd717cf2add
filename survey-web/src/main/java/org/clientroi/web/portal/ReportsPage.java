package org.clientroi.web.portal;

import java.util.List;
import java.util.Optional;

/**
 * What can be taken away.
 *
 * @param order empty for whoever may not see the answers
 * @param refresh where the page is as it is then
 * @param underWay true while something is being made: then the list looks again by itself
 */
public record ReportsPage(
        Frame frame,
        String heading,
        String lead,
        Optional<Order> order,
        List<Job> jobs,
        String refresh,
        boolean underWay,
        List<Taken> charts) {

    /** The form that asks for a workbook, and the way to have it at once. */
    public record Order(String action, String period, List<Frame.Option> languages, String atOnce) {}

    /**
     * A workbook that was asked for.
     *
     * @param percent how much is written, while it is
     * @param download empty until it is ready
     * @param cancel where its button sends; empty once it is over
     * @param name of its button, for whoever hears it alone
     */
    public record Job(
            String what,
            String asked,
            String state,
            String tone,
            Optional<Integer> percent,
            List<String> remarks,
            Optional<Frame.Link> download,
            Optional<String> cancel,
            String name) {}

    /** A chart with the files it comes as. */
    public record Taken(String name, String explanation, List<Frame.Link> files) {}
}
