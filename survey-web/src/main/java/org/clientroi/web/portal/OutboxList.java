package org.clientroi.web.portal;

import java.util.List;
import java.util.Optional;

/**
 * The mails of a shop, the newest first.
 *
 * @param states filters, with how many mails each holds
 * @param ways to older mails, and back to the newest
 */
public record OutboxList(
        Frame frame,
        String heading,
        String lead,
        Search search,
        List<Frame.Link> states,
        List<Row> rows,
        List<Frame.Link> ways) {

    /**
     * The search for one customer's mails. It is sent as a form and never stands in an address: those are kept in
     * histories, in the logs of whatever lies between, and are sent to others.
     *
     * @param typed what was searched for; empty when nothing was, and {@code states} and {@code older} are so too
     * @param error why there could be no search
     * @param all back to the mails of everybody
     * @param states what the list's filters are without a search, as buttons of the form
     * @param older the button to older mails of this search
     */
    public record Search(
            String action,
            String typed,
            Optional<String> error,
            Optional<Frame.Link> all,
            List<Choice> states,
            Optional<Older> older) {}

    /** A state to narrow the search to; none for any. */
    public record Choice(String state, String text, String pressed) {}

    public record Older(String state, String after, String text) {}

    /**
     * One mail.
     *
     * @param tone of its state: good, bad or unsure
     * @param reason why it is in that state, and what the server said; often empty
     */
    public record Row(
            String state,
            String tone,
            String recipient,
            String subject,
            String href,
            String when,
            String attempts,
            List<String> reason) {}
}
