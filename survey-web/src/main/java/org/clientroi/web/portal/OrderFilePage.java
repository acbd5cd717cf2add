package org.clientroi.web.portal;

import java.util.List;
import java.util.Optional;

/**
 * One file of orders: before the import, while it runs, or after it.
 *
 * @param source the address of the page, without what changes
 */
public record OrderFilePage(
        Frame frame,
        String heading,
        String lead,
        String source,
        Optional<Preview> preview,
        Optional<Progress> progress,
        Optional<Result> result,
        Frame.Link back) {

    /**
     * The file as it will be understood.
     *
     * @param charsets empty for a workbook
     * @param warnings what is missing or there twice
     * @param unreadable why nothing can be imported like this
     * @param mails how many this sends, in a sentence
     * @param button what the button says; empty where there is nothing to import
     */
    public record Preview(
            List<Frame.Option> charsets,
            List<Column> columns,
            List<String> warnings,
            Optional<String> unreadable,
            String counted,
            String mails,
            String button,
            Table sample,
            Problems problems) {}

    /** A heading of the file, and what it may mean. */
    public record Column(String name, String heading, List<Frame.Option> meanings) {}

    public record Table(String title, List<String> headings, List<List<String>> rows) {}

    /** @param more how many are not listed; empty for none */
    public record Problems(String title, List<Problem> lines, String more) {}

    public record Problem(String line, String field, String reason) {}

    public record Progress(String said, long done, long total, String again) {}

    /** @param download at most one */
    public record Result(
            String said,
            boolean good,
            List<Fact> facts,
            List<Problem> rejected,
            String more,
            List<Frame.Link> download) {}

    public record Fact(String name, String value) {}
}
