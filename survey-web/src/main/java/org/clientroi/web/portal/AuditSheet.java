package org.clientroi.web.portal;

import java.util.List;

/**
 * Who did what and when.
 *
 * @param actors and {@code kinds}: choices of the filter, all of them first
 * @param ways to older lines, and back to the newest
 * @param download where the same lines are a CSV file
 */
public record AuditSheet(
        Frame frame,
        List<Frame.Link> desks,
        String lead,
        String action,
        List<Frame.Option> actors,
        List<Frame.Option> kinds,
        Frame.Dates dates,
        List<Row> rows,
        List<Frame.Link> ways,
        String download) {

    public record Row(String when, String who, String what, String shop, String detail) {}
}
