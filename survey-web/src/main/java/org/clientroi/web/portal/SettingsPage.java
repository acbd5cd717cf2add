package org.clientroi.web.portal;

import java.util.List;
import java.util.Optional;

/**
 * The settings of a shop, as a form.
 *
 * @param action where the form is sent
 * @param checklist none for a demonstration
 * @param said what became of the last sending; {@code good} is false where nothing was stored
 */
public record SettingsPage(
        Frame frame,
        String heading,
        String lead,
        String action,
        Optional<Saying> said,
        List<Group> groups,
        Asking asking,
        Optional<Frame.Link> checklist) {

    public record Saying(String text, boolean good) {}

    public record Group(String title, List<Field> fields) {}

    /**
     * One setting.
     *
     * @param type of the input; "select" has options, "text" may have suggestions
     * @param hint empty where the name says enough
     * @param error what is allowed, where what was sent is not
     */
    public record Field(
            String name,
            String label,
            String type,
            String value,
            boolean required,
            String hint,
            Optional<String> error,
            List<Frame.Option> options) {

        public boolean isSelect() {
            return type.equals("select");
        }

        /** What describes the field to who does not see it; empty for none. */
        public String describedBy() {
            return error.isPresent() ? name + "-error" : hint.isEmpty() ? "" : name + "-hint";
        }
    }

    /**
     * The switch.
     *
     * @param sentences since when, or how many mails switching on leads to
     * @param wished what the button asks for: "true" or "false"
     */
    public record Asking(String action, List<String> sentences, String wished, String button, Optional<String> error) {}
}
