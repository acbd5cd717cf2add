package org.clientroi.web.portal;

import java.util.List;
import java.util.Optional;

/**
 * Where orders are brought in by hand.
 *
 * @param action where the file is sent
 * @param refused why the last file was not kept
 * @param files the shop's last ones
 */
public record OrdersInPage(
        Frame frame,
        String heading,
        String lead,
        String action,
        String limit,
        Optional<String> refused,
        List<Row> files) {

    /** A file that was brought. */
    public record Row(String name, String href, String when, String state, String tone, String result) {}
}
