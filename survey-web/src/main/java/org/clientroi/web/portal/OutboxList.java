package org.clientroi.web.portal;

import java.util.List;

/**
 * The mails of a shop, the newest first.
 *
 * @param states filters, with how many mails each holds
 * @param ways to older mails, and back to the newest
 */
public record OutboxList(
        Frame frame, String heading, String lead, List<Frame.Link> states, List<Row> rows, List<Frame.Link> ways) {

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
