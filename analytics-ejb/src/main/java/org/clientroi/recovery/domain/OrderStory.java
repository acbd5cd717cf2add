package org.clientroi.recovery.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.response.domain.GivenReply;
import org.clientroi.response.domain.Response;

/**
 * What happened to one order and its customer: bought, delivered, asked or why not, answered, called back, bought again.
 *
 * @param invitation empty where no plan was ever made: nothing arrived, or the shop does not ask
 * @param held whether asking waits until something is put right
 * @param scores and ratings, the first and the last of each
 * @param replies chosen, the first and the last of each
 * @param letters by the event they were written at
 * @param orders all of the customer in this shop, this one among them, the newest first
 */
public record OrderStory(
        CaseOrder order,
        Optional<Invitation> invitation,
        boolean held,
        List<Response> scores,
        List<GivenReply> replies,
        Optional<Case> about,
        List<CaseEvent> history,
        Map<UUID, CaseLetter> letters,
        List<CaseOrder> orders) {}
