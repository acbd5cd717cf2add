package org.clientroi.web.portal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.clientroi.outbox.application.OutboxSearch;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.outbox.domain.OutboxCursor;
import org.clientroi.shared.EmailAddress;

/**
 * What is looked for in the outbox, as the address and the form say it.
 *
 * @param typed into the form; empty without a search
 */
record OutboxQuery(Optional<MailState> state, Optional<OutboxCursor> after, String typed) {

    /** @param asked the query of the address; without a search's word, which never stands there */
    static OutboxQuery of(Map<String, String> asked, String typed) {
        return new OutboxQuery(
                Arrays.stream(MailState.values())
                        .filter(each -> each.code().equals(asked.get("state")))
                        .findFirst(),
                Optional.ofNullable(asked.get("after")).flatMap(OutboxCursor::parse),
                typed.strip());
    }

    boolean isSearch() {
        return !typed.isEmpty();
    }

    /** No address, so that nobody can be found by it. */
    boolean isMistyped() {
        return isSearch() && EmailAddress.parse(typed).isEmpty();
    }

    OutboxSearch search() {
        return new OutboxSearch(state, EmailAddress.parse(typed));
    }
}
