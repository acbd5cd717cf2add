package org.clientroi.web.portal;

import java.util.List;

/**
 * What happened to an order and its customer, in the order in which it happened.
 *
 * @param about at most one: its case
 * @param orders all of the customer in this shop
 */
public record JourneyPage(
        Frame frame,
        String heading,
        String lead,
        Frame.Link back,
        List<AnswersList.Standing> about,
        List<CaseSheet.Step> steps,
        List<CaseSheet.Past> orders) {}
