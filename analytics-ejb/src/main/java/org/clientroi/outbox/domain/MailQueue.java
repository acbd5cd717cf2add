package org.clientroi.outbox.domain;

import java.time.Instant;
import java.util.List;

/**
 * The outbox as the sender sees it. A mark by somebody whose claim is over changes nothing, but for {@code sent}: what
 * has left has left.
 */
public interface MailQueue {

    /** At most {@code limit} mails that are due, or whose lease is over; held by nobody else. */
    List<ClaimedMail> claim(int limit, Instant now, Instant leaseUntil);

    void sent(ClaimedMail mail, Instant at);

    /** This attempt failed; the next is at {@code next}. */
    void postponed(ClaimedMail mail, Instant next, String words);

    /** Was not tried: nothing is counted against it. */
    void givenBack(ClaimedMail mail, Instant next, String words);

    void failed(ClaimedMail mail, EndReason reason, String words);

    void dropped(ClaimedMail mail, EndReason reason);
}
