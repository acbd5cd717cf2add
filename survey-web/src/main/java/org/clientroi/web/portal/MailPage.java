package org.clientroi.web.portal;

import java.util.List;

/**
 * One mail of the outbox.
 *
 * @param content at most one: none when the person was erased
 */
public record MailPage(Frame frame, String heading, OutboxList.Row row, List<Content> content, Frame.Link back) {

    /**
     * The mail as it looks.
     *
     * @param source the address of its HTML, shown in a frame that can do nothing
     * @param survey at most one: the customer's page
     */
    public record Content(
            String from, String to, String subject, String source, String text, List<Frame.Link> survey) {}
}
