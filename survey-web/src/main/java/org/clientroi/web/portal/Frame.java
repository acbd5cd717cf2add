package org.clientroi.web.portal;

import java.util.List;
import org.clientroi.shared.Texts;

/**
 * What surrounds every page of the portal.
 *
 * @param path where the bar sends its form
 * @param footer sentences about the data
 */
public record Frame(
        Texts words,
        String title,
        String path,
        List<Group> navigation,
        Bar bar,
        List<Link> languages,
        Account account,
        List<String> footer) {

    /** What the button on a telephone is called after: where one is. */
    public String here() {
        return navigation.stream()
                .flatMap(group -> group.links().stream())
                .filter(Link::isCurrent)
                .map(Link::text)
                .findFirst()
                .orElse(title);
    }

    /** Pages that belong together. */
    public record Group(String text, List<Link> links) {}

    /**
     * What can be picked over a page: what does not apply to it has no choices.
     *
     * @param kept what the form must not lose, as hidden fields
     */
    public record Bar(
            List<Option> shops,
            List<Options> periods,
            Dates dates,
            List<Option> horizons,
            List<Option> comparisons,
            List<Options> segments,
            List<Hidden> kept) {

        /** Nothing to pick; a form of the page may still have to keep something. */
        static Bar none(List<Hidden> kept) {
            return new Bar(List.of(), List.of(), new Dates("", ""), List.of(), List.of(), List.of(), kept);
        }

        public boolean isEmpty() {
            return shops.isEmpty();
        }
    }

    /** Choices under a heading; an empty one is none. */
    public record Options(String heading, List<Option> options) {}

    /** A link; {@code current} is "page" or "true" for where one is, else empty (the aria-current attribute). */
    public record Link(String text, String href, String current, String language) {

        public boolean isCurrent() {
            return current.equals("page");
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
