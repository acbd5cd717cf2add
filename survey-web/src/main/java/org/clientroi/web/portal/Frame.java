package org.clientroi.web.portal;

import java.util.List;
import org.clientroi.shared.Texts;

/**
 * What surrounds every page of the portal.
 *
 * @param path where the pickers send their form
 * @param kept what the pickers' form must not lose, as hidden fields
 * @param periods empty on pages without a period
 * @param notice a sentence over everything, where there is one
 * @param footer sentences about the data
 */
public record Frame(
        Texts words,
        String title,
        String path,
        List<Link> navigation,
        List<Option> shops,
        List<Option> periods,
        Dates dates,
        List<Hidden> kept,
        List<Link> languages,
        Account account,
        List<String> footer) {

    /** A link; {@code current} is "page" or "true" for where one is, else empty (the aria-current attribute). */
    public record Link(String text, String href, String current, String language) {

        public boolean isCurrent() {
            return !current.isEmpty();
        }
    }

    /** A choice of a picker. */
    public record Option(String value, String text, boolean selected) {}

    /** The days the custom period starts from. */
    public record Dates(String from, String to) {}

    /** A hidden field. */
    public record Hidden(String name, String value) {}

    /** Who is signed in. */
    public record Account(String name, String csrfToken) {}
}
