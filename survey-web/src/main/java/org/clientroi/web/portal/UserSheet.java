package org.clientroi.web.portal;

import java.util.List;
import java.util.Optional;
import org.clientroi.web.portal.SettingsPage.Saying;

/**
 * One user, and what an administrator can do about them.
 *
 * @param doings buttons; {@code warning} is read before the button of what cannot be undone by the user themself
 */
public record UserSheet(
        Frame frame,
        Frame.Link back,
        String heading,
        UsersPage.Row row,
        String email,
        Optional<Saying> said,
        String action,
        List<Held> grants,
        List<Frame.Option> roles,
        List<Frame.Option> shops,
        List<Doing> doings) {

    /** What was granted, with what its button sends. */
    public record Held(String text, String role, String shop) {}

    /** A button. */
    public record Doing(String value, String text, String explanation) {}
}
