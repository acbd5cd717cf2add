package org.clientroi.web.portal;

import java.util.List;

/**
 * Who orders again, by class.
 *
 * @param cautions what to bear in mind before reading on; often none
 * @param panels the charts; empty when nobody was followed long enough
 * @param association score and number of later orders; empty for classes without a score
 * @param assumed what the figures rest on, a sentence each
 */
public record RepeatOrdersPage(
        Frame frame,
        Sentence headline,
        String lead,
        List<String> cautions,
        Choices choices,
        List<Panel> panels,
        List<Panel.Table> table,
        List<Association> association,
        List<String> assumed,
        Panel.Table excluded) {

    /** What can be compared, by which question; one question is no choice. */
    public record Choices(List<Frame.Option> by, List<Frame.Option> questions) {}

    /** What may be said of it, and its figures. */
    public record Association(String sentence, String figures) {}
}
