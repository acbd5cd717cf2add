package org.clientroi.web.portal;

import java.util.List;
import java.util.Optional;

/**
 * The register of what the shop changed.
 *
 * @param said what was just done, or why not
 * @param form for those who may write
 */
public record ActionSheet(String action, Optional<SettingsPage.Saying> said, List<Entry> entries, Optional<Form> form) {

    /**
     * One of them.
     *
     * @param facts since when, for whom, by whom, at what cost
     * @param table since, before, and a year earlier; none where it has not begun
     * @param money what was spent beside the associated return
     * @param edit where its form is; empty for readers
     * @param endable true while it is in force
     */
    public record Entry(
            String id,
            String title,
            String description,
            List<String> facts,
            List<Panel.Table> table,
            List<String> money,
            String edit,
            boolean endable) {}

    /**
     * What is typed; what is stored while nothing is.
     *
     * @param id of the one that is changed; empty for a new one
     */
    public record Form(
            String heading,
            String id,
            String title,
            String description,
            String owner,
            String begun,
            String ended,
            List<Frame.Option> segments,
            String value,
            String once,
            String monthly,
            String currency) {}
}
