package org.clientroi.web.portal;

import java.util.List;
import java.util.Optional;
import org.clientroi.web.portal.SettingsPage.Field;
import org.clientroi.web.portal.SettingsPage.Saying;

/** Who may sign in, and the form that invites somebody else. */
public record UsersPage(
        Frame frame,
        List<Frame.Link> desks,
        String lead,
        Optional<Saying> said,
        List<Row> rows,
        String action,
        List<Field> fields) {

    /** A user; {@code tone} is that of the state: good, bad or unsure. */
    public record Row(
            String name,
            String login,
            String href,
            List<String> grants,
            String lastSignIn,
            String state,
            String tone,
            List<String> reasons) {}
}
