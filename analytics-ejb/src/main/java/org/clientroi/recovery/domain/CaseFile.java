package org.clientroi.recovery.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.response.domain.Reply;

/**
 * All that whoever calls needs.
 *
 * @param reply what the customer said, if anything
 * @param orders all of the customer in this shop, this one among them, the newest first
 * @param letters by the event they were written at
 */
public record CaseFile(
        Case about,
        CaseOrder order,
        Optional<Reply> reply,
        List<CaseOrder> orders,
        List<CaseEvent> history,
        Map<UUID, CaseLetter> letters) {}
