package org.clientroi.web.portal;

import java.util.List;

/**
 * What was planted in a demonstration's data, beside what was found.
 *
 * @param verdict how many planted values lie in the ranges found
 */
public record HiddenPage(Frame frame, String lead, String verdict, List<Group> groups) {

    /** Figures that belong together. */
    public record Group(String id, String title, String note, List<Row> rows) {}

    /**
     * One figure.
     *
     * @param verdict whether the planted value lies in the range, in words; its tone is good or unsure
     */
    public record Row(String name, String planted, String found, String range, String verdict, String tone) {}
}
