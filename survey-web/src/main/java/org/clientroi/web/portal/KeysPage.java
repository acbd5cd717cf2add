package org.clientroi.web.portal;

import java.util.List;
import java.util.Optional;
import org.clientroi.web.portal.SettingsPage.Field;
import org.clientroi.web.portal.SettingsPage.Saying;

/**
 * The keys of scripts.
 *
 * @param issued the text of a key just issued: shown on this page and never again
 */
public record KeysPage(
        Frame frame,
        List<Frame.Link> desks,
        String lead,
        Optional<Saying> said,
        List<String> issued,
        List<Row> rows,
        String action,
        List<Field> fields) {

    /** A key. {@code revoke} is where its button sends to; empty when it was revoked. */
    public record Row(
            String name,
            List<String> grants,
            String created,
            String lastUsed,
            String state,
            String tone,
            Optional<String> revoke) {}
}
